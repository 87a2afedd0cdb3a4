import {
  type Entitas,
  insertRencanaAksi,
  listRencanaAksi,
  newId,
  type Reader,
  type RencanaAksi,
  type Writer,
} from '@akuntabel/store'
import type { LoadedRencana } from './load-rencana.ts'

/** Last year's steps of indicators that have none yet this year, in the plan's order. Their money is of last year's budget and stays there. */
export async function stepsToCopy(tx: Reader, { period, indikator }: LoadedRencana): Promise<RencanaAksi[]> {
  const last = Map.groupBy(
    await listRencanaAksi(tx, { ...period, tahun: period.tahun - 1 }),
    (step) => step.indikator_id,
  )
  return indikator.flatMap(({ id, steps }) => (steps.length > 0 ? [] : (last.get(id) ?? [])))
}

export async function copySteps(
  tx: Writer,
  { loaded, by }: { loaded: LoadedRencana; by: string },
): Promise<number> {
  const { unit, entitas, tahun } = loaded.period
  const steps = await stepsToCopy(tx, loaded)
  await insertRencanaAksi(
    tx,
    steps.map(({ indikator_id, sort, uraian, bulan, pic, subbagian_id }) => ({
      ...{
        unit_code: unit,
        id: newId(tx, 'rencana_aksi'),
        entitas: entitas as Entitas,
        tahun,
        updated_by: by,
      },
      ...{ indikator_id, sort, uraian, bulan, pic, subbagian_id },
    })),
  )
  return steps.length
}
