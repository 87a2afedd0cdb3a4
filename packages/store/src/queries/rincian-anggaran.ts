import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { RincianPaguTable, RincianRealisasiTable } from '../tables/anggaran.ts'
import { batches } from './batches.ts'

export type RincianPagu = Selectable<RincianPaguTable>
export type RincianRealisasi = Selectable<RincianRealisasiTable>

interface OfDipa {
  unit: string
  dipaId: string
}

/** What the pagu of a revision is made of; rows that no report told are missing. */
export async function listRincianPagu(
  tx: Reader,
  { unit, dipaId, revisi }: OfDipa & { revisi: number },
): Promise<RincianPagu[]> {
  return tx
    .selectFrom('rincian_pagu')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('revisi', '=', revisi)
    .orderBy('kode')
    .orderBy('komponen')
    .orderBy('subkomponen')
    .orderBy('akun')
    .execute()
}

/** What the spending of every month is made of; months that no report told are missing. */
export async function listRincianRealisasi(
  tx: Reader,
  { unit, dipaId }: OfDipa,
): Promise<RincianRealisasi[]> {
  return tx
    .selectFrom('rincian_realisasi')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .orderBy('kode')
    .orderBy('bulan')
    .orderBy('komponen')
    .orderBy('subkomponen')
    .orderBy('akun')
    .execute()
}

/** In place of what was told of the same rows; without parts a row is told no more. */
export async function putRincianPagu(
  tx: Writer,
  { unit, dipaId, revisi, kode }: OfDipa & { revisi: number; kode: readonly string[] },
  rows: Insertable<RincianPaguTable>[],
): Promise<void> {
  await sql`
    delete from rincian_pagu where unit_code = ${unit} and dipa_id = ${dipaId} and revisi = ${revisi}
      and kode = any (${kode})`.execute(tx)
  for (const batch of batches(rows)) await tx.insertInto('rincian_pagu').values(batch).execute()
}

export async function putRincianRealisasi(
  tx: Writer,
  { unit, dipaId, bulan }: OfDipa & { bulan: readonly { kode: string; bulan: number }[] },
  rows: Insertable<RincianRealisasiTable>[],
): Promise<void> {
  await sql`
    delete from rincian_realisasi where unit_code = ${unit} and dipa_id = ${dipaId}
      and (kode, bulan) in (select * from unnest(${bulan.map((one) => one.kode)}::text[], ${bulan.map((one) => one.bulan)}::int[]))`.execute(
    tx,
  )
  for (const batch of batches(rows)) await tx.insertInto('rincian_realisasi').values(batch).execute()
}

/** A row whose pagu a revision leaves as it was is still made of the same. */
export async function carryRincianPagu(
  tx: Writer,
  { unit, dipaId, dari, ke }: OfDipa & { dari: number; ke: number },
): Promise<void> {
  await sql`
    insert into rincian_pagu (unit_code, dipa_id, kode, revisi, komponen, subkomponen, akun, amount)
    select r.unit_code, r.dipa_id, r.kode, ${ke}::int, r.komponen, r.subkomponen, r.akun, r.amount
    from rincian_pagu r
    join anggaran_pagu a on (a.unit_code, a.dipa_id, a.kode, a.revisi) = (r.unit_code, r.dipa_id, r.kode, r.revisi)
    join anggaran_pagu b on (b.unit_code, b.dipa_id, b.kode, b.revisi) = (r.unit_code, r.dipa_id, r.kode, ${ke}::int)
    where r.unit_code = ${unit} and r.dipa_id = ${dipaId} and r.revisi = ${dari} and a.pagu = b.pagu
    on conflict do nothing`.execute(tx)
}
