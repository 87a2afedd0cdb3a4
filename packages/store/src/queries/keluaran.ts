import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { AnggaranBarisTable } from '../tables/anggaran.ts'
import { batches } from './batches.ts'

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

/** What rows bring about, all of each, by their codes. */
export async function updateKeluaran(
  tx: Writer,
  { unit, dipaId, by }: { unit: string; dipaId: string; by: string },
  rows: readonly (Keluaran & Pick<AnggaranBaris, 'kode'>)[],
): Promise<void> {
  for (const batch of batches(rows)) {
    const said = batch.map(
      (
        row,
      ) => sql`(${row.kode}::text, ${row.entitas}::text, ${row.sumber_dana}::text, ${row.indikator_kegiatan}::text,
        ${row.satuan}::text, ${row.volume}::numeric, ${row.target_pelaksanaan}::text, ${row.target_persen}::numeric)`,
    )
    await sql`
      update anggaran_baris b set entitas = s.entitas, sumber_dana = s.sumber_dana, indikator_kegiatan = s.indikator_kegiatan,
        satuan = s.satuan, volume = s.volume, target_pelaksanaan = s.target_pelaksanaan, target_persen = s.target_persen,
        version = b.version + 1, updated_by = ${by}, updated_at = now()
      from (values ${sql.join(said)})
        as s (kode, entitas, sumber_dana, indikator_kegiatan, satuan, volume, target_pelaksanaan, target_persen)
      where b.unit_code = ${unit} and b.dipa_id = ${dipaId} and b.kode = s.kode`.execute(tx)
  }
}
