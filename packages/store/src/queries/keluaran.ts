import type { Selectable, Updateable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { AnggaranBarisTable } from '../tables/anggaran.ts'
import { edited } from './edited.ts'

export type AnggaranBaris = Selectable<AnggaranBarisTable>

/** What a row brings about, beside its money. */
export type Keluaran = Pick<
  AnggaranBaris,
  | 'entitas'
  | 'sumber_dana'
  | 'indikator_kegiatan'
  | 'satuan'
  | 'volume'
  | 'target_pelaksanaan'
  | 'target_persen'
>

/** Every row of a DIPA, in its order. */
export async function anggaranBaris(tx: Reader, unit: string, dipaId: string): Promise<AnggaranBaris[]> {
  return tx
    .selectFrom('anggaran_baris')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .orderBy('sort')
    .orderBy('kode')
    .execute()
}

export async function updateKeluaran(
  tx: Writer,
  { unit, dipaId, kode, by }: { unit: string; dipaId: string; kode: string; by: string },
  fields: Pick<Updateable<AnggaranBarisTable>, keyof Keluaran>,
): Promise<void> {
  await tx
    .updateTable('anggaran_baris')
    .set({ ...fields, ...edited(by) })
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('kode', '=', kode)
    .execute()
}
