import { quartersOfMonths, type Triwulan } from '@akuntabel/domain'
import {
  type Entitas,
  listRencanaAksi,
  listRencanaAksiBulan,
  type Reader,
  type RencanaAksi,
} from '@akuntabel/store'

/** A step that falls into a part of the year, and what came of it then. */
export interface StepIn extends Pick<RencanaAksi, 'indikator_id' | 'uraian' | 'pic'> {
  /** Carried out in all its months of that part, not carried out in one of them, or not told of. */
  hasil: 'ya' | 'tidak' | 'belum'
  /** Why it was not carried out, and when it will be. */
  alasan: string | null
  tanggalBaru: string | null
}

/** Steps of an entity's action plan in these quarters, in the order of the plan. */
export async function stepsIn(
  tx: Reader,
  period: { unit: string; entitas: Entitas; tahun: number },
  quarters: readonly Triwulan[],
): Promise<StepIn[]> {
  const told = Map.groupBy(await listRencanaAksiBulan(tx, period), (row) => row.rencana_aksi_id)
  return (await listRencanaAksi(tx, period)).flatMap(({ id, indikator_id, uraian, bulan, pic }) => {
    const own = bulan.filter((month) => quartersOfMonths([month]).some((one) => quarters.includes(one)))
    if (own.length === 0) return []
    const rows = (told.get(id) ?? []).filter((row) => own.includes(row.bulan))
    const not = rows.findLast(({ dilaksanakan }) => !dilaksanakan)
    const hasil = not ? 'tidak' : rows.length === own.length ? 'ya' : 'belum'
    return [
      {
        ...{ indikator_id, uraian, pic, hasil },
        ...{ alasan: not?.alasan ?? null, tanggalBaru: not?.tanggal_baru ?? null },
      },
    ]
  })
}
