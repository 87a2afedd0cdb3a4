import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RkaBarisTable, RkaTable } from '../tables/rka.ts'
import { batches } from './batches.ts'

export type RkaBaris = Selectable<RkaBarisTable>

/** One stage of a year's plan of money, with its rows in their order. */
export interface Rka extends Selectable<RkaTable> {
  rows: RkaBaris[]
}

export interface RkaKey {
  unit: string
  tahun: number
  tahap: string
}

/** Every stage of a year that was begun, by its name. */
export async function listRka(
  tx: Reader,
  { unit, tahun }: Pick<RkaKey, 'unit' | 'tahun'>,
): Promise<Map<string, Rka>> {
  const heads = await tx
    .selectFrom('rka')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('tahap')
    .execute()
  if (heads.length === 0) return new Map()
  const rows = await tx
    .selectFrom('rka_baris')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .orderBy('kode')
    .execute()
  return new Map(
    heads.map((head) => [head.tahap, { ...head, rows: rows.filter(({ tahap }) => tahap === head.tahap) }]),
  )
}

type Row = Omit<Insertable<RkaBarisTable>, 'unit_code' | 'tahun' | 'tahap'>

/** The whole of a stage: the rows given, each behind the one above it, are all there are. Nothing at all is no stage. */
export async function putRka(
  tx: Writer,
  { unit: unit_code, tahun, tahap }: RkaKey,
  { nomor, tanggal, rows }: Pick<Rka, 'nomor' | 'tanggal'> & { rows: readonly Row[] },
): Promise<void> {
  const key = { unit_code, tahun, tahap }
  await tx
    .deleteFrom('rka')
    .where('unit_code', '=', unit_code)
    .where('tahun', '=', tahun)
    .where('tahap', '=', tahap)
    .execute()
  if (rows.length === 0 && nomor === null && tanggal === null) return
  await tx
    .insertInto('rka')
    .values({ ...key, nomor, tanggal })
    .execute()
  for (const batch of batches(rows.map((row) => ({ ...row, ...key }))))
    await tx.insertInto('rka_baris').values(batch).execute()
}
