import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RencanaAksiBulanTable } from '../tables/rencana-aksi.ts'
import type { PkPeriod } from './pk.ts'

export type RencanaAksiBulan = Selectable<RencanaAksiBulanTable>

/** What was told of an entity's action plan of a year. */
export async function listRencanaAksiBulan(
  tx: Reader,
  { unit, entitas, tahun }: PkPeriod,
): Promise<RencanaAksiBulan[]> {
  return tx
    .selectFrom('rencana_aksi_bulan as b')
    .innerJoin('rencana_aksi as r', (join) =>
      join.onRef('r.unit_code', '=', 'b.unit_code').onRef('r.id', '=', 'b.rencana_aksi_id'),
    )
    .selectAll('b')
    .where('b.unit_code', '=', unit)
    .where('r.entitas', '=', entitas)
    .where('r.tahun', '=', tahun)
    .orderBy('b.rencana_aksi_id')
    .orderBy('b.bulan')
    .execute()
}

export interface BulanChange
  extends Pick<
    RencanaAksiBulan,
    'rencana_aksi_id' | 'bulan' | 'dilaksanakan' | 'alasan' | 'tanggal_baru' | 'kegiatan_id'
  > {
  unit_code: string
  by: string
}

/** Tells it, or tells it otherwise; who asks holds the plan and knows what was told before. */
export async function putRencanaAksiBulan(tx: Writer, { by, ...row }: BulanChange): Promise<void> {
  const { dilaksanakan, alasan, tanggal_baru, kegiatan_id } = row
  await tx
    .insertInto('rencana_aksi_bulan')
    .values({ ...row, updated_by: by, updated_at: sql<Date>`now()` })
    .onConflict((on) =>
      on.columns(['unit_code', 'rencana_aksi_id', 'bulan']).doUpdateSet({
        ...{ dilaksanakan, alasan, tanggal_baru, kegiatan_id },
        version: sql<number>`rencana_aksi_bulan.version + 1`,
        ...{ updated_by: by, updated_at: sql<Date>`now()` },
      }),
    )
    .execute()
}
