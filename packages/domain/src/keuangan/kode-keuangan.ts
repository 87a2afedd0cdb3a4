import { parseKode } from '../budget/kode.ts'

/** A code of the treasury, down to what it pays for. */
export interface KodeKeuangan {
  /** Of the Finance Ministry, six digits; null where the code does not name it. */
  satker: string | null
  /** The row of a DIPA it belongs to: `3355.EAA.994`, `3355`, `076.01.WA`. */
  anggaran: string
  komponen: string | null
  subkomponen: string | null
  akun: string | null
}

export type KodeKeuanganReading = { ok: true; value: KodeKeuangan } | { ok: false; error: string }

/**
 * Reads a code as reports of the treasury write it. Units: none. Source: the account code of the treasury (sixteen
 * segments: satker, KPPN, akun, BA with unit and programme, kegiatan with KRO, …, RO, komponen, subkomponen, item); codes
 * of the RKA-K/L. Example: `076.01.WA.3355.EAA.994.051.0A.521111` → `3355.EAA.994`, komponen 051, subkomponen 0A, akun 521111;
 * sixteen segments → the same with their satker. Edge: reports that print only the last part of a code are read below the
 * row above (`above`): three digits are a komponen, six an akun; such a row below no output is refused.
 * Error: anything else gives a sentence.
 */
export function readKodeKeuangan(text: string, above: KodeKeuangan | null): KodeKeuanganReading {
  const clean = text.toUpperCase().replace(/\s+/g, '')
  const segments = clean.split('.')
  if (segments.length === 16) return ofSegments(segments)
  const whole = parseKode(clean)
  if (whole.ok) return { ok: true, value: below(whole.value.kode) }
  const relative = DEEPER.exec(clean)
  if (relative !== null && above !== null && isOutput(above.anggaran)) return deeper(above, relative)
  for (let cut = segments.length - 1; cut > 0; cut -= 1) {
    const head = parseKode(segments.slice(0, cut).join('.'))
    const tail = DEEPER.exec(segments.slice(cut).join('.'))
    if (head.ok && head.value.tingkat === 'output' && tail !== null)
      return deeper(below(head.value.kode), tail)
  }
  return { ok: false, error: REFUSED }
}

/** Komponen, subkomponen and akun, as many as are written. */
const DEEPER = /^(\d{3})?(?:(?:^|\.)([A-Z]|\d[A-Z]|[A-Z]{2}))?(?:(?:^|\.)(\d{6}))?$/

function below(anggaran: string): KodeKeuangan {
  return { satker: null, anggaran, komponen: null, subkomponen: null, akun: null }
}

function isOutput(kode: string): boolean {
  const reading = parseKode(kode)
  return reading.ok && reading.value.tingkat === 'output'
}

function deeper(above: KodeKeuangan, [, komponen, sub, akun]: RegExpExecArray): KodeKeuanganReading {
  if (komponen !== undefined)
    return {
      ok: true,
      value: { ...below(above.anggaran), komponen, subkomponen: sub ?? null, akun: akun ?? null },
    }
  if (sub !== undefined) return { ok: true, value: { ...above, subkomponen: sub, akun: akun ?? null } }
  return akun === undefined ? { ok: false, error: REFUSED } : { ok: true, value: { ...above, akun } }
}

function ofSegments(segments: readonly string[]): KodeKeuanganReading {
  const [satker = '', , akun = '', , output = '', , , , , , , , ro = '', komponen = '', subkomponen = ''] =
    segments
  const parts = /^(\d{4})([A-Z0-9]{3})$/.exec(output)
  const anggaran = parts === null ? null : parseKode(`${parts[1]}.${parts[2]}.${ro}`)
  if (anggaran?.ok !== true || !/^\d{6}$/.test(satker) || !/^\d{6}$/.test(akun))
    return { ok: false, error: REFUSED }
  return {
    ok: true,
    value: {
      ...{ satker, anggaran: anggaran.value.kode, akun },
      ...{ komponen: komponen || null, subkomponen: subkomponen || null },
    },
  }
}

const REFUSED =
  'Kode ini tidak dikenal. Pakai misalnya 3355.EAA.994, 3355.EAA.994.051.0A.521111, atau kode COA enam belas segmen.'
