import { type Content, gap } from '../../tree/make-inline.ts'

/** `NOMOR 3 TAHUN 2023`, `NOMOR 11/PR.03.1-Kpt/3572/KPU-Kot/III/2021`: the same wherever it stands. */
export function numberLine({ nomor }: { nomor: string | null }): string | null {
  return nomor === null ? null : `NOMOR ${nomor.replace(/\bTahun\b/g, 'TAHUN')}`
}

/** The number in the head of a paper, or the place it is still missing from. */
export function numberInHead(
  { nomor }: { nomor: string | null },
  { key, halaman }: { key: string; halaman: string },
): Content {
  const sentence = `Nomor belum diambil; ambil dari register pada halaman ${halaman}.`
  return numberLine({ nomor }) ?? ['NOMOR ', gap(`${key}:nomor`, sentence)]
}
