import { VALUE_KINDS } from '../value/kinds.ts'
import type { ValueKind } from '../value/value.ts'
import { isKode } from './codes.ts'
import { type Formula, formulaKind, formulaRefs, readFormula } from './formula.ts'
import { FORMULA_KINDS, type FormulaJenis } from './kinds.ts'

export interface TypedFormula {
  /** Empty where the card is counted without components. */
  jenis: FormulaJenis | null
  /** `A / B × 100` */
  susunan: string
  /** Of the card. */
  kind: ValueKind
  components: readonly { kode: string; nama: string }[]
}

export interface CheckedFormula {
  formula: Formula | null
  /** Sentence by place: `rumus`, `susunan`, `komponen.0.kode`. */
  problems: Record<string, string>
}

/**
 * A way of counting as it was typed: what it is, and what is wrong with it, said where it is wrong.
 * Units: none. Source: docs/domain.md §8. Example: `A / C × 100` with components A and B → C is not listed, B is not used.
 * Edge: no kind, no text and no component is no formula and no fault. Error: none; a faulty one gives its sentences.
 */
export function checkFormula({ jenis, susunan, kind, components }: TypedFormula): CheckedFormula {
  if (jenis === null) {
    const some = susunan.trim() !== '' || components.length > 0
    const rumus = 'Pilih cara menghitungnya, atau kosongkan rumus dan komponennya.'
    return { formula: null, problems: some ? { rumus } : {} }
  }
  const { label, example, gives } = formulaKind({ jenis })
  const problems: Record<string, string> = componentProblems(components)
  if (!gives.includes(kind)) {
    const word = VALUE_KINDS[kind].label.toLowerCase()
    problems.rumus = `“${label}” tidak menghasilkan ${word}. Pilih cara lain, atau ubah jenis nilainya.`
  }
  const formula = susunan.trim() === '' ? null : readFormula(jenis, susunan)
  if (formula === null) {
    problems.susunan =
      susunan.trim() === ''
        ? `Tulis rumusnya dengan kode komponen, contoh: ${example}.`
        : `Rumus ini tidak terbaca. Tulis seperti contoh: ${example}.`
    return { formula, problems }
  }
  const known = new Set(components.map(({ kode }) => kode))
  const refs = formulaRefs(formula)
  const unknown = refs.find((kode) => !known.has(kode))
  const wrong =
    unknown === undefined
      ? formulaKind(formula).problem(formula, kind)
      : `Komponen ${unknown} tidak ada di daftar. Tambahkan komponennya, atau ubah rumusnya.`
  if (wrong !== null) problems.susunan = wrong
  for (const [at, { kode }] of components.entries())
    if (kode !== '' && !refs.includes(kode))
      problems[`komponen.${at}.kode`] ??=
        `Komponen ${kode} tidak dipakai dalam rumus. Kosongkan barisnya, atau sebut dalam rumus.`
  return { formula, problems }
}

function componentProblems(components: TypedFormula['components']): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [at, { kode, nama }] of components.entries()) {
    if (kode === '') problems[`komponen.${at}.kode`] = 'Tulis kodenya, contoh: A.'
    else if (!isKode(kode)) {
      problems[`komponen.${at}.kode`] =
        'Tulis kode dari huruf dan angka, paling banyak sepuluh, contoh: A atau K2.'
    } else if (components.findIndex((one) => one.kode === kode) !== at) {
      problems[`komponen.${at}.kode`] = `Kode ${kode} sudah dipakai komponen di atas. Tulis kode lain.`
    }
    if (nama === '') problems[`komponen.${at}.nama`] = 'Tulis apa yang dihitung.'
  }
  return problems
}

export const FORMULA_JENIS = Object.keys(FORMULA_KINDS) as FormulaJenis[]
