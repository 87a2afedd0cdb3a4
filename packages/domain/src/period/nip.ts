import { toIso } from './date.ts'

export interface Nip {
  /** 18 digits without spaces. */
  nip: string
  /** ISO date of birth. */
  lahir: string
  /** Month of appointment, `2005-04`. */
  pengangkatan: string
  jenisKelamin: 'laki-laki' | 'perempuan'
  urut: string
}

export type NipReading = { ok: true; value: Nip } | { ok: false; error: string }

/**
 * Reads the employee number of a civil servant. Units: 18 digits `YYYYMMDD YYYYMM S NNN`.
 * Source: docs/domain.md §1. Example: `197001012005041001` → born 1970-01-01, appointed 2005-04, laki-laki, 001.
 * Edge: spaces are allowed; appointment before the age of 15 is impossible.
 * Error: wrong length, impossible dates or a sex digit other than 1 and 2 give a sentence.
 */
export function parseNip(text: string): NipReading {
  const nip = text.replace(/\s+/g, '')
  if (!/^\d{18}$/.test(nip)) return { ok: false, error: 'NIP terdiri atas 18 angka.' }
  const lahir = isoFrom(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8))
  if (lahir === null) return { ok: false, error: 'Tanggal lahir di dalam NIP tidak mungkin.' }
  const appointed = isoFrom(nip.slice(8, 12), nip.slice(12, 14), '01')
  if (appointed === null || Number(nip.slice(8, 12)) - Number(nip.slice(0, 4)) < 15) {
    return { ok: false, error: 'Bulan pengangkatan di dalam NIP tidak mungkin.' }
  }
  const sex = nip[14]
  if (sex !== '1' && sex !== '2') {
    return { ok: false, error: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).' }
  }
  const jenisKelamin = sex === '1' ? 'laki-laki' : 'perempuan'
  return {
    ok: true,
    value: { nip, lahir, pengangkatan: appointed.slice(0, 7), jenisKelamin, urut: nip.slice(15) },
  }
}

function isoFrom(year: string, month: string, day: string): string | null {
  if (Number(year) < 1900) return null
  return toIso({ year: Number(year), month: Number(month), day: Number(day) })
}
