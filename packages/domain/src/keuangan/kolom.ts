import { KATA_KEPALA } from './kata-kepala.ts'

/** What a column of a report from the treasury may hold. Source: the program's own. */
export const KOLOM_KEUANGAN = {
  kode: 'Kode anggaran',
  kegiatan: 'Kode kegiatan',
  kro: 'Kode KRO',
  ro: 'Kode RO',
  komponen: 'Kode komponen',
  subkomponen: 'Kode subkomponen',
  akun: 'Kode akun',
  item: 'Nomor item',
  uraian: 'Uraian',
  realisasi: 'Realisasi (Rp)',
  bulan: 'Bulan atau tanggal',
  pagu: 'Pagu (Rp)',
  sumber: 'Sumber dana',
  satker: 'Kode satker di SAKTI',
} as const

export type KolomKeuangan = keyof typeof KOLOM_KEUANGAN

export const KOLOM_NAMES = Object.keys(KOLOM_KEUANGAN) as KolomKeuangan[]

/** Where each column stands in a row, counted from 0. */
export type LetakKolom = Partial<Record<KolomKeuangan, number>>

const WORDS: Record<KolomKeuangan, readonly string[]> = KATA_KEPALA

const FITS: readonly ((head: string, word: string) => boolean)[] = [
  (head, word) => head === word,
  (head, word) => head.startsWith(`${word} `),
  (head, word) => ` ${head} `.includes(` ${word} `),
]

/**
 * Guesses by the words of its heads what each column holds. Units: none. Source: heads of reports of SAKTI, OM-SPAN and
 * MonSAKTI. Example: `['Kode', 'Uraian', 'Pagu Revisi', 'Realisasi s.d. Periode']` → kode 0, uraian 1, pagu 2,
 * realisasi 3. Edge: a whole head goes before its first word, and that before a word within; no column is taken twice;
 * of a head that says *sisa* or *persen* nothing is guessed. Error: none.
 */
export function guessKolom(heads: readonly string[]): LetakKolom {
  const plain = heads.map(plainHead)
  const letak: LetakKolom = {}
  const taken = new Set(
    plain.flatMap((head, at) => (/\b(sisa|persen|persentase)\b|%/.test(head) ? [at] : [])),
  )
  for (const fits of FITS)
    for (const kolom of KOLOM_NAMES) {
      if (letak[kolom] !== undefined) continue
      for (const word of WORDS[kolom]) {
        const at = plain.findIndex((head, place) => !taken.has(place) && fits(head, word))
        if (at < 0) continue
        letak[kolom] = at
        taken.add(at)
        break
      }
    }
  return letak
}

/**
 * Which of the first rows holds the heads: the one that tells most columns. Units: rows counted from 0. Source: reports
 * carry a title above their heads. Example: a title, an empty row, heads → 2. Edge: of two that tell as much the first;
 * where none tells two columns, 0. Error: none.
 */
export function headRow(rows: readonly (readonly string[])[], within = 20): number {
  const told = rows.slice(0, within).map((row) => Object.keys(guessKolom(row)).length)
  const most = Math.max(0, ...told)
  return most < 2 ? 0 : told.indexOf(most)
}

/**
 * A head as it is compared. Units: none. Source: none. Example: `Tgl_SP2D ` → `tgl sp2d`. Edge: a percent sign stays.
 * Error: none.
 */
export function plainHead(head: string): string {
  return head
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()
}
