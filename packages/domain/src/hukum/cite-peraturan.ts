import { PERATURAN_KINDS, type Peraturan } from './peraturan.ts'

/** A library by code, and the year a paper is of: what changed a law later is not cited. */
export interface Library {
  peraturan: ReadonlyMap<string, Peraturan>
  tahun: number
}

/**
 * Writes a law out in full, as `Mengingat` cites it: kind, number, year, title, gazette, and the last of what changed
 * it. Units: text without a full stop. Source: UU 12/2011 lampiran II; wording as in Keputusan KPU Kota Blitar
 * 11/PR.03.1-Kpt/3572/KPU-Kot/III/2021. Example: Perpres 29/2014 → `Peraturan Presiden Nomor 29 Tahun 2014 tentang
 * Sistem Akuntabilitas Kinerja Instansi Pemerintah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 80)`. Edge: of
 * one change `sebagaimana telah diubah dengan …`, of several `sebagaimana telah beberapa kali diubah, terakhir dengan …`;
 * a number with slashes has its year in it. Error: a change that the library does not hold is left out.
 */
export function citePeraturan(one: Peraturan, { peraturan, tahun }: Library): string {
  const changes = one.diubahOleh.flatMap((kode) => {
    const change = peraturan.get(kode)
    return change !== undefined && change.tahun <= tahun ? [change] : []
  })
  const last = changes.at(-1)
  if (last === undefined) return bare(one)
  const how =
    changes.length === 1
      ? 'sebagaimana telah diubah dengan'
      : 'sebagaimana telah beberapa kali diubah, terakhir dengan'
  return `${bare(one)} ${how} ${bare(last)}`
}

/**
 * Names a law as running text does: kind, number and year. Units: text. Source: UU 12/2011 lampiran II. Example: UU
 * 7/2017 → `Undang-Undang Nomor 7 Tahun 2017`. Edge: a number with slashes has its year in it. Error: there is no error.
 */
export function namePeraturan({ jenis, sebutan, nomor, tahun }: Peraturan): string {
  const kind = sebutan ?? PERATURAN_KINDS[jenis].sebutan ?? PERATURAN_KINDS[jenis].label
  return `${kind} Nomor ${nomor}${nomor.includes('/') ? '' : ` Tahun ${tahun}`}`
}

function bare(one: Peraturan): string {
  const gazette = gazetteOf(one)
  return `${namePeraturan(one)} tentang ${one.tentang}${gazette === null ? '' : ` (${gazette})`}`
}

function gazetteOf({ tahun, terbit, ln, tln, bn }: Peraturan): string | null {
  const year = terbit ?? tahun
  if (ln !== null) {
    const extra = tln === null ? '' : `, Tambahan Lembaran Negara Republik Indonesia Nomor ${tln}`
    return `Lembaran Negara Republik Indonesia Tahun ${year} Nomor ${ln}${extra}`
  }
  return bn === null ? null : `Berita Negara Republik Indonesia Tahun ${year} Nomor ${bn}`
}
