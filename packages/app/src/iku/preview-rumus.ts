import {
  componentKind,
  computeFormula,
  type Formula,
  formatValue,
  type Policy,
  VALUE_KINDS,
  type ValueKind,
} from '@akuntabel/domain'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { readFigure } from '../input/figure-input.ts'
import { tahun } from '../input/schemas.ts'
import { lawOf } from '../kebijakan/law.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { checkedRumus, rumusInput, type TypedKomponen } from './rumus-input.ts'

export interface RumusPreview {
  /** The formula with names instead of codes. */
  kata: string
  /** `77%`, null where it cannot be counted. */
  hasil: string | null
  /** `77 / 100 × 100 = 77%` */
  hitungan: string
  /** Why there is no figure. */
  sebab: string | null
}

/** What a formula gives with the example figures beside its components; nothing is saved. */
export const previewRumus = defineUseCase({
  name: 'preview-rumus',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({
    ...rumusInput,
    tahun,
    kind: z.enum(Object.keys(VALUE_KINDS) as ValueKind[], 'Pilih jenis nilai.'),
  }),
  async run({ tx, unit }, { kind, tahun, ...typed }): Promise<RumusPreview> {
    const { formula, rows, problems } = checkedRumus(typed, kind)
    if (formula === null && Object.keys(problems).length === 0) {
      throw invalidInput({ rumus: 'Pilih cara menghitungnya untuk mencobanya.' })
    }
    if (formula === null || Object.keys(problems).length > 0) throw invalidInput(problems)
    const { policy } = await lawOf(tx, unit, tahun)
    const components = rows.map(({ at, row }) => exampleOf(row, { at, formula, kind, policy }))
    const { value, reason, trace } = computeFormula({
      formula,
      kind,
      components,
      period: { only: 1 },
      policy,
    })
    return {
      kata: trace.formula,
      hasil: value === null ? null : formatValue(value),
      hitungan: trace.calculation,
      sebab: reason,
    }
  },
})

function exampleOf(
  { contoh, ...row }: TypedKomponen,
  { at, formula, kind, policy }: { at: number; formula: Formula; kind: ValueKind; policy: Policy },
) {
  const figure = { kind: componentKind(formula, kind), field: `komponen.${at}.contoh`, policy }
  return { ...row, quarters: [{ triwulan: 1, realisasi: readFigure(contoh, figure).value }] }
}
