import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { SkalaTable } from '../tables/kebijakan.ts'

export type Skala = Selectable<SkalaTable>

/** Classes that the domain proved to have no gap; a known name is replaced. */
export async function putSkala(
  tx: Writer,
  { unit, nama, sitasi, kelas }: { unit: string; nama: string; sitasi: string; kelas: unknown },
): Promise<Skala> {
  return tx
    .insertInto('skala')
    .values({ unit_code: unit, nama, sitasi, kelas: JSON.stringify(kelas) })
    .onConflict((on) =>
      on
        .columns(['unit_code', 'nama'])
        .doUpdateSet((eb) => ({ sitasi: eb.ref('excluded.sitasi'), kelas: eb.ref('excluded.kelas') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function listSkala(tx: Reader, unit: string): Promise<Skala[]> {
  return tx.selectFrom('skala').selectAll().where('unit_code', '=', unit).orderBy('nama').execute()
}

/** Chooses one scale instead of another; null where the office has none of that name, and nothing changes. */
export async function useSkala(tx: Writer, unit: string, nama: string): Promise<Skala | null> {
  const all = await tx.selectFrom('skala').select('nama').where('unit_code', '=', unit).forUpdate().execute()
  if (!all.some((skala) => skala.nama === nama)) return null
  await tx
    .updateTable('skala')
    .set({ dipakai: false })
    .where('unit_code', '=', unit)
    .where('dipakai', '=', true)
    .execute()
  return tx
    .updateTable('skala')
    .set({ dipakai: true })
    .where('unit_code', '=', unit)
    .where('nama', '=', nama)
    .returningAll()
    .executeTakeFirstOrThrow()
}
