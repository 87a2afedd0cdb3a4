import type { Register } from '@akuntabel/domain'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { NomorSuratTable, RegisterNomorTable } from '../tables/nomor.ts'

export type RegisterNomor = Selectable<RegisterNomorTable>
export type NomorSurat = Selectable<NomorSuratTable>

export interface RegisterKey {
  unit: string
  register: Register
  tahun: number
}

/** The register of a year, begun with a pattern where there is none yet; held until the transaction ends. */
export async function lockRegister(
  tx: Writer,
  { unit, register, tahun, pola }: RegisterKey & { pola: string },
): Promise<RegisterNomor> {
  await tx
    .insertInto('register_nomor')
    .values({ unit_code: unit, register, tahun, pola })
    .onConflict((on) => on.columns(['unit_code', 'register', 'tahun']).doNothing())
    .execute()
  return tx
    .selectFrom('register_nomor')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('register', '=', register)
    .where('tahun', '=', tahun)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function listRegisters(tx: Reader, unit: string, tahun: number): Promise<RegisterNomor[]> {
  return tx
    .selectFrom('register_nomor')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .execute()
}

/** How the numbers of a register, which is held, are written from now on, or how far they were counted. */
export async function updateRegister(
  tx: Writer,
  { unit, register, tahun }: RegisterKey,
  fields: { pola: string } | { terakhir: number },
): Promise<void> {
  await tx
    .updateTable('register_nomor')
    .set({ ...fields, version: sql<number>`version + 1` })
    .where('unit_code', '=', unit)
    .where('register', '=', register)
    .where('tahun', '=', tahun)
    .execute()
}

export async function insertNomor(tx: Writer, row: Insertable<NomorSuratTable>): Promise<void> {
  await tx.insertInto('nomor_surat').values(row).execute()
}

/** Newest first. */
export async function listNomor(tx: Reader, { unit, register, tahun }: RegisterKey): Promise<NomorSurat[]> {
  return tx
    .selectFrom('nomor_surat')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('register', '=', register)
    .where('tahun', '=', tahun)
    .orderBy(sql`urut desc nulls first`)
    .orderBy('at', 'desc')
    .orderBy('nomor')
    .execute()
}

/** The number that a paper bears now; null where it has none, or only void ones. */
export async function nomorOf(tx: Reader, unit: string, subjek: string): Promise<NomorSurat | null> {
  const row = await tx
    .selectFrom('nomor_surat')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('subjek', '=', subjek)
    .where('batal_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** False where there is no such number, or it is void already. */
export async function voidNomor(
  tx: Writer,
  { unit, register, tahun, nomor, alasan }: RegisterKey & { nomor: string; alasan: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('nomor_surat')
    .set({ batal_at: sql<Date>`now()`, alasan })
    .where('unit_code', '=', unit)
    .where('register', '=', register)
    .where('tahun', '=', tahun)
    .where('nomor', '=', nomor)
    .where('batal_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
