import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { RingkasanTable } from '../tables/ringkasan.ts'
import { batches } from './batches.ts'

export type Ringkasan = Selectable<RingkasanTable>

/** How many quarters of each year of an office whoever approves last has approved. */
export async function closedQuarters(
  tx: Reader,
  unit: string,
): Promise<{ entitas: Entitas; tahun: number; selesai: number }[]> {
  const rows = await tx
    .selectFrom('ringkasan')
    .select(['entitas', 'tahun', (eb) => eb.fn.countAll<string>().as('selesai')])
    .where('unit_code', '=', unit)
    .where('selesai', '=', true)
    .groupBy(['entitas', 'tahun'])
    .execute()
  return rows.map((row) => ({ ...row, selesai: Number(row.selesai) }))
}

/** Called by the transaction that changed the data it sums up. */
export async function putRingkasan(tx: Writer, rows: Insertable<RingkasanTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('ringkasan')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'entitas', 'tahun', 'triwulan']).doUpdateSet((eb) => ({
          jumlah: eb.ref('excluded.jumlah'),
          terisi: eb.ref('excluded.terisi'),
          terukur: eb.ref('excluded.terukur'),
          utuh: eb.ref('excluded.utuh'),
          capaian: eb.ref('excluded.capaian'),
          kategori: eb.ref('excluded.kategori'),
          pagu: eb.ref('excluded.pagu'),
          realisasi: eb.ref('excluded.realisasi'),
          state: eb.ref('excluded.state'),
          selesai: eb.ref('excluded.selesai'),
          updated_at: sql<Date>`now()`,
        })),
      )
      .execute()
  }
}

export type RingkasanTahun = Pick<Ringkasan, 'tahun' | 'capaian' | 'pagu' | 'realisasi'>

/** Of each year the last quarter that has a capaian, oldest year first. */
export async function ringkasanTahun(
  tx: Reader,
  { unit, entitas, untilTahun }: { unit: string; entitas: Entitas; untilTahun: number },
): Promise<RingkasanTahun[]> {
  return tx
    .selectFrom('ringkasan')
    .distinctOn('tahun')
    .select(['tahun', 'capaian', 'pagu', 'realisasi'])
    .where('unit_code', '=', unit)
    .where('entitas', '=', entitas)
    .where('tahun', '<=', untilTahun)
    .where('capaian', 'is not', null)
    .orderBy('tahun')
    .orderBy('triwulan', 'desc')
    .execute()
}
