import type { LkjIndikatorData } from '@akuntabel/documents'
import {
  type ComputedFormula,
  componentKind,
  formulaWords,
  TRIWULAN,
  valueFromColumns,
} from '@akuntabel/domain'
import type { PlannedIndikator } from '../../year/plan.ts'

/** What an indicator is counted from; nothing where its figure is typed. */
export function rumusData(
  { formula, kind, komponen, cells }: PlannedIndikator,
  hitungan: ComputedFormula | null,
): Pick<LkjIndikatorData, 'rumus'> {
  if (formula === null) return {}
  const of = componentKind(formula, kind)
  return {
    rumus: {
      kata: formulaWords(formula, komponen),
      hitungan: hitungan?.value ? hitungan.trace.calculation : null,
      komponen: komponen.map(({ kode, nama, satuan }) => ({
        ...{ kode, nama, satuan },
        triwulan: TRIWULAN.map((triwulan) => {
          const found = cells[triwulan].komponen.find((one) => one.kode === kode)
          return found === undefined ? null : valueFromColumns(of, found)
        }),
        setahun: hitungan?.components.find((one) => one.kode === kode)?.value ?? null,
      })),
    },
  }
}
