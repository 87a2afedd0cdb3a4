import type { FaktaMenyusul, Triwulan } from '@akuntabel/domain'
import { indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'

/** Evidence of a quarter that was promised and is not there yet, by the promise that ends first. */
export function promisedEvidence(
  plan: YearPlan,
  {
    triwulan,
    today,
    of = () => true,
  }: { triwulan: Triwulan; today: string; of?: (indikator: PlannedIndikator) => boolean },
): FaktaMenyusul | null {
  const promised = indikatorOf(plan)
    .filter(of)
    .flatMap(({ indikator_id: id, cells }) => {
      const { status, sampai, bukti } = cells[triwulan]
      return status === 'bukti-menyusul' && sampai !== null && bukti === 0 ? [{ id, sampai }] : []
    })
  // Of those that can still be kept before those that cannot.
  const kept = promised.filter(({ sampai }) => today <= sampai)
  const asked = (kept.length > 0 ? kept : promised).toSorted((a, b) => (a.sampai < b.sampai ? -1 : 1))
  const [first] = asked
  if (first === undefined) return null
  const lewat = kept.length === 0
  return { jumlah: asked.length, pertama: first.id, tenggat: first.sampai, lewat }
}
