import { neededFirst, valueToColumns } from '@akuntabel/domain'
import { type Pengukuran, replaceKomponenNilai, saveNilai, type Writer } from '@akuntabel/store'
import { indikatorOfAsal } from '../iku/rumus-input.ts'
import { figureView } from '../view/figure.ts'
import { requirePlan } from '../year/load-plan.ts'
import { indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'
import { type CountedValue, countValue, hasFormula } from './count-value.ts'

/**
 * Takes the figures that nobody types once more, when their quarter is handed in: what was handed in is what is approved,
 * whatever the program holds later. What changed, in the words of the trail.
 */
export async function refreshTaken(
  tx: Writer,
  { plan, pengukuran, by }: { plan: YearPlan; pengukuran: Pengukuran; by: string },
): Promise<{ plan: YearPlan; changed: string[] }> {
  const changed: string[] = []
  let now = plan
  for (const kode of takingCodes(plan)) {
    const indikator = indikatorOf(now).find((one) => one.kode === kode)
    if (indikator === undefined) continue
    const said = await refreshOne(tx, { plan: now, indikator, pengukuran, by })
    if (said === null) continue
    changed.push(said)
    const { unit_code: unit, entitas, tahun } = pengukuran
    now = (await requirePlan(tx, { unit, entitas, tahun })).plan
  }
  return { plan: now, changed }
}

interface One {
  plan: YearPlan
  indikator: PlannedIndikator
  pengukuran: Pengukuran
  by: string
}

async function refreshOne(tx: Writer, { plan, indikator, pengukuran, by }: One): Promise<string | null> {
  const { unit_code: unit, id: pengukuranId, entitas, tahun, triwulan } = pengukuran
  const cell = indikator.cells[triwulan]
  if (!hasFormula(indikator) || cell.asal === 'dilaporkan' || cell.status === 'tidak-dapat-diukur')
    return null
  const key = { unit, entitas, tahun, triwulan }
  const counted = await countValue(tx, { plan, indikator, key }, { realisasi: '' })
  if (same(counted, cell)) return null
  const value = { unit, pengukuranId, indikatorId: indikator.indikator_id }
  const fields = { ...valueToColumns(counted.value), asal: counted.asal, asal_alasan: null }
  const { saved } = await saveNilai(tx, { ...value, version: cell.version, updatedBy: by, fields })
  if (saved === undefined) throw new Error('a quarter that is held was changed')
  await replaceKomponenNilai(
    tx,
    value,
    counted.komponen.map((one) => ({
      ...one,
      diambil_at: one.rincian === null ? null : saved.updated_at,
    })),
  )
  return `${indikator.kode} ${figureView(cell.realisasi).text} → ${figureView(counted.value).text}`
}

/** Codes of the indicators with a component that nobody types, each after those it needs. */
function takingCodes(plan: YearPlan): string[] {
  const taking = indikatorOf(plan).filter(({ komponen }) => komponen.some(({ asal }) => asal !== 'isian'))
  const edges = new Map(
    taking.map(({ kode, komponen }) => [
      kode,
      komponen.map(({ asal }) => indikatorOfAsal(asal)).filter((other) => other !== null),
    ]),
  )
  return neededFirst(
    taking.map(({ kode }) => kode),
    edges,
  )
}

function same(counted: CountedValue, cell: PlannedIndikator['cells'][1]): boolean {
  const text = (rows: CountedValue['komponen']): string =>
    rows
      .map(({ kode, amount, code, rincian }) => `${kode} ${amount ?? code} ${rincian}`)
      .toSorted()
      .join('\n')
  return text(counted.komponen) === text(cell.komponen)
}
