import type { KegiatanData } from '../../data/kegiatan.ts'
import { bold, type Content, lineBreak, value } from '../../tree/make-inline.ts'

/** Lines one below the other; a dash where there are none. */
export function stacked(lines: readonly Content[]): Content[] {
  const written = lines.filter((line) => line !== '')
  if (written.length === 0) return ['–']
  return written.flatMap((line, at) => (at === 0 ? [line] : [lineBreak(), line]))
}

/** A text as it was typed, in its own lines. */
export function typedLines(text: string): Content[] {
  return stacked(text.split('\n').map((line) => line.trim()))
}

/** Its days, its place, and what it is a stage of. */
export function whenAndWhere({ tanggal, tempat, tahapan }: KegiatanData): Content[] {
  return stacked([tanggal, tempat, tahapan])
}

/** Who came, group by group; what nobody counted is a dash. */
export function whoCame({ peserta }: KegiatanData, source: string): Content[] {
  return stacked(
    peserta.map(({ kelompok, laki, perempuan }, at) => [
      `${kelompok}: L `,
      headCount(laki, `${source}:peserta-${at + 1}:laki`),
      ', P ',
      headCount(perempuan, `${source}:peserta-${at + 1}:perempuan`),
    ]),
  )
}

function headCount(number: number | null, source: string): Content {
  return value({ text: String(number), raw: number === null ? null : String(number), source })
}

/** What it was for and what came of it, each under its name; what is not written is left out. */
export function told(kegiatan: KegiatanData): Content[] {
  const { tujuan, hasil, kendala, solusi, naskah } = kegiatan
  const parts = [
    ['Tujuan', tujuan],
    ['Hasil', hasil],
    ['Kendala', kendala],
    ['Solusi', solusi],
    ['Dokumen', naskah.join('; ')],
  ].filter(([, text]) => text !== '')
  return stacked(parts.map(([label = '', text = '']) => [bold(`${label}: `), ...typedLines(text)]))
}
