import {
  type Consolidation,
  checkQuarterTargets,
  type Policy,
  type QuarterTargetsResult,
  TRIWULAN,
  type Value,
  valueFromColumns,
} from '@akuntabel/domain'
import type { PkFullIndikator } from '@akuntabel/store'
import { figureView } from '../view/figure.ts'

/** Why the quarters' targets of an indicator do not come to its year's; null where they do. */
export function quarterTargetProblem(row: PkFullIndikator, policy: Policy): string | null {
  const target = valueFromColumns(row.value_kind, row)
  const quarters = TRIWULAN.map((triwulan) => {
    const one = row.targets.find((found) => found.triwulan === triwulan)
    return one === undefined ? null : valueFromColumns(row.value_kind, one)
  })
  const { consolidation, value_kind: kind } = row
  const result = checkQuarterTargets({ target, quarters, consolidation, kind, policy })
  if (result === null || result.meets) return null
  return `Target triwulan ${row.kode} tidak sesuai dengan target setahun ${text(target)}: ${found(result)}. Samakan, atau tulis alasannya.`
}

function found({ rule, value }: QuarterTargetsResult): string {
  return value === null ? 'Triwulan IV belum diisi' : `${WORDS[rule]} ${text(value)}`
}

const WORDS: Record<Consolidation, string> = {
  jumlah: 'jumlahnya',
  'rata-rata': 'rata-ratanya',
  terakhir: 'Triwulan IV',
  tertinggi: 'yang tertinggi',
}

function text(value: Value | null): string {
  return figureView(value).text
}
