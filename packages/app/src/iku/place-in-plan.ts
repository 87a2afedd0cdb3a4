import { RENSTRA_KINDS } from '@akuntabel/domain'
import { type Reader, renstraIndikator, renstraRows } from '@akuntabel/store'
import { planOfYear } from './sasaran-of-plan.ts'

export interface PlaceInPlan {
  /** `2025–2029` */
  periode: string
  draf: boolean
  /** From the top of the plan down to the row it stands under. */
  jalur: { kindLabel: string; uraian: string }[]
}

/** Where an indicator stands in the plan of a year, or in its draft. */
export async function placeInPlan(
  tx: Reader,
  { unit, tahun, id }: { unit: string; tahun: number; id: string },
): Promise<PlaceInPlan | null> {
  const plan = await planOfYear(tx, { unit, tahun })
  if (plan === null) return null
  const { id: renstraId, mulai, selesai, state } = plan.renstra
  const placed = (await renstraIndikator(tx, { unit, renstraId })).find((one) => one.id === id)
  const rows = new Map((await renstraRows(tx, unit, renstraId)).map((row) => [row.id, row]))
  const jalur: PlaceInPlan['jalur'] = []
  let row = rows.get(placed?.node_id ?? '')
  while (row !== undefined) {
    jalur.unshift({ kindLabel: RENSTRA_KINDS[row.kind], uraian: row.uraian })
    row = rows.get(row.parent_id ?? '')
  }
  return jalur.length === 0 ? null : { periode: `${mulai}–${selesai}`, draf: state === 'draf', jalur }
}
