import { differsFromRenstra, type Policy, valueFromColumns, type YearlyTarget } from '@akuntabel/domain'
import { type Pk, type PkFullIndikator, type Reader, type Rkt, rktById, rktIndikator } from '@akuntabel/store'
import { targetOf, targetText } from '../rkt/rkt-target.ts'

/** The plan of the year a PK was begun from, by indicator. */
export interface PlanOfPk {
  rkt: Rkt
  targets: Map<string, YearlyTarget>
}

export async function planOfPk(tx: Reader, { unit_code: unit, rkt_id }: Pk): Promise<PlanOfPk | null> {
  const rkt = rkt_id === null ? null : await rktById(tx, unit, rkt_id)
  if (rkt === null) return null
  const rows = await rktIndikator(tx, unit, rkt.id)
  return { rkt, targets: new Map(rows.map((row) => [row.indikator_id, targetOf(row)])) }
}

/** Why a target is not that of the plan; null where it is, or where nothing was typed yet. */
export function planDifference(
  row: PkFullIndikator,
  { plan, policy }: { plan: PlanOfPk | null; policy: Policy },
): string | null {
  const value = valueFromColumns(row.value_kind, row)
  if (plan === null || value === null) return null
  const planned = plan.targets.get(row.indikator_id)
  if (planned === undefined) return `${row.kode} tidak ada dalam RKT. Keluarkan, atau tulis alasannya.`
  // The same law as between the RKT and the Renstra: what was promised above is kept or explained.
  if (!differsFromRenstra({ target: { value }, renstra: planned, policy })) return null
  return `Target ${row.kode} berbeda dari RKT: ${targetText(planned)}. Samakan, atau tulis alasannya.`
}
