import type { Writer } from '../context/transaction.ts'

/** A step of the action plan in a month it was planned in, and by what it was carried out. */
export interface ToldStepKey {
  unit: string
  kegiatanId: string
  rencana_aksi_id: string
  bulan: number
}

/** A step that counts as carried out by it nobody has told any more. */
export async function forgetStep(
  tx: Writer,
  { unit, kegiatanId, rencana_aksi_id, bulan }: ToldStepKey,
): Promise<void> {
  await tx
    .deleteFrom('rencana_aksi_bulan')
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .where('rencana_aksi_id', '=', rencana_aksi_id)
    .where('bulan', '=', bulan)
    .execute()
}
