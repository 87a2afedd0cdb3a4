import type { FormulaKind } from './formula-kind.ts'
import { bagianPatuh } from './kinds/bagian-patuh.ts'
import { butirSelesai } from './kinds/butir-selesai.ts'
import { indeksSurvei } from './kinds/indeks-survei.ts'
import { jumlah } from './kinds/jumlah.ts'
import { jumlahBerbobot } from './kinds/jumlah-berbobot.ts'
import { nilaiLuar } from './kinds/nilai-luar.ts'
import { opini } from './kinds/opini.ts'
import { predikat } from './kinds/predikat.ts'
import { rasio } from './kinds/rasio.ts'
import { rataRata } from './kinds/rata-rata.ts'
import { rataRataRasio } from './kinds/rata-rata-rasio.ts'
import { terakhir } from './kinds/terakhir.ts'

/** How a card can be counted from its components; the names are stored. */
export const FORMULA_KINDS = {
  rasio,
  'rata-rata-rasio': rataRataRasio,
  jumlah,
  'rata-rata': rataRata,
  'jumlah-berbobot': jumlahBerbobot,
  'bagian-patuh': bagianPatuh,
  'butir-selesai': butirSelesai,
  'indeks-survei': indeksSurvei,
  terakhir,
  'nilai-luar': nilaiLuar,
  predikat,
  opini,
} as const satisfies Record<string, FormulaKind>

export type FormulaJenis = keyof typeof FORMULA_KINDS
