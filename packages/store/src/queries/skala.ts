import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { SkalaTable } from '../tables/kebijakan.ts'

export type Skala = Selectable<SkalaTable>

export interface NewSkala {
  nama: string
  versi: number
  sitasi: string
  /** Classes that the domain proved to have no gap. */
  kelas: unknown
}

/** Adds versions of scales to offices; one that is there already stays as it is. */
export async function addSkala(tx: Writer, units: string[], scales: NewSkala[]): Promise<void> {
  const rows = units.flatMap((unit_code) =>
    scales.map(({ nama, versi, sitasi, kelas }) => ({
      unit_code,
      nama,
      versi,
      sitasi,
      kelas: JSON.stringify(kelas),
    })),
  )
  if (rows.length === 0) return
  await tx
    .insertInto('skala')
    .values(rows)
    .onConflict((on) => on.columns(['unit_code', 'nama', 'versi']).doNothing())
    .execute()
}

/** By name, the newest version first. */
export async function listSkala(tx: Reader, unit: string): Promise<Skala[]> {
  return tx
    .selectFrom('skala')
    .selectAll()
    .where('unit_code', '=', unit)
    .orderBy('nama')
    .orderBy('versi', 'desc')
    .execute()
}
