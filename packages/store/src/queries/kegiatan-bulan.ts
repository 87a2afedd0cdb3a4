import type { Writer } from '../context/transaction.ts'

/** A step of the action plan in a month it was planned in. */
export interface StepMonthKey {
  rencana_aksi_id: string
  bulan: number
}

/** Of steps that count as carried out by it nobody has told any more; says which they are. */
export async function forgetStepsOf(
  tx: Writer,
  { unit, kegiatanId, only }: { unit: string; kegiatanId: string; only?: StepMonthKey },
): Promise<StepMonthKey[]> {
  let rows = tx
    .deleteFrom('rencana_aksi_bulan')
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
  if (only !== undefined)
    rows = rows.where('rencana_aksi_id', '=', only.rencana_aksi_id).where('bulan', '=', only.bulan)
  return rows.returning(['rencana_aksi_id', 'bulan']).execute()
}
