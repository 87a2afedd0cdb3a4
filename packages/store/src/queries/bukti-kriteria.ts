import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { BerkasBuktiTable, BuktiKriteriaTable } from '../tables/pengukuran.ts'

/** Files shown for criteria because a person said so, with their names; one that proves nothing any more is shown no longer. */
export async function kriteriaOfYear(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<
  (Pick<Selectable<BuktiKriteriaTable>, 'kriteria' | 'sha256'> &
    Pick<Selectable<BerkasBuktiTable>, 'nama' | 'ukuran'>)[]
> {
  return tx
    .selectFrom('bukti_kriteria as k')
    .innerJoin('berkas_bukti as f', (join) =>
      join.onRef('f.unit_code', '=', 'k.unit_code').onRef('f.sha256', '=', 'k.sha256'),
    )
    .select(['k.kriteria', 'k.sha256', 'f.nama', 'f.ukuran'])
    .where('k.unit_code', '=', unit)
    .where('k.entitas', '=', entitas)
    .where('k.tahun', '=', tahun)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('bukti as b')
          .select('b.id')
          .whereRef('b.unit_code', '=', 'k.unit_code')
          .whereRef('b.sha256', '=', 'k.sha256')
          .where('b.retired_at', 'is', null),
      ),
    )
    .orderBy('k.kriteria')
    .orderBy('f.nama')
    .orderBy('k.sha256')
    .execute()
}

/** False where it is shown for it already. */
export async function insertKriteria(tx: Writer, row: Insertable<BuktiKriteriaTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bukti_kriteria')
    .values(row)
    .onConflict((on) => on.columns(['unit_code', 'entitas', 'tahun', 'kriteria', 'sha256']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False where it was not shown for it. */
export async function deleteKriteria(
  tx: Writer,
  row: Pick<Selectable<BuktiKriteriaTable>, 'unit_code' | 'entitas' | 'tahun' | 'kriteria' | 'sha256'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('bukti_kriteria')
    .where('unit_code', '=', row.unit_code)
    .where('entitas', '=', row.entitas)
    .where('tahun', '=', row.tahun)
    .where('kriteria', '=', row.kriteria)
    .where('sha256', '=', row.sha256)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
