import type { JenisRevisi } from '@akuntabel/domain'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type {
  AnggaranBarisTable,
  AnggaranPaguTable,
  DipaRevisiTable,
  DipaTable,
  RealisasiAnggaranTable,
} from '../tables/anggaran.ts'
import type { IsoDate } from '../tables/columns.ts'
import { batches } from './batches.ts'

export type Dipa = Selectable<DipaTable>
export type DipaRevisi = Selectable<DipaRevisiTable>

export interface NewDipa {
  unit: string
  tahun: number
  nomor?: string | null
  tanggal?: IsoDate | null
}

/** The DIPA of a year, made when missing; a given number or date replaces the one known. */
export async function ensureDipa(tx: Writer, { unit, tahun, nomor, tanggal }: NewDipa): Promise<Dipa> {
  return tx
    .insertInto('dipa')
    .values({ unit_code: unit, tahun, nomor, tanggal })
    .onConflict((on) =>
      on.columns(['unit_code', 'tahun']).doUpdateSet((eb) => ({
        nomor: eb.fn.coalesce('excluded.nomor', 'dipa.nomor'),
        tanggal: eb.fn.coalesce('excluded.tanggal', 'dipa.tanggal'),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function getDipa(tx: Reader, unit: string, tahun: number): Promise<Dipa | null> {
  const row = await tx
    .selectFrom('dipa')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .executeTakeFirst()
  return row ?? null
}

export async function insertDipaRevisi(tx: Writer, rows: Insertable<DipaRevisiTable>[]): Promise<void> {
  for (const batch of batches(rows)) await tx.insertInto('dipa_revisi').values(batch).execute()
}

/** The chain from revision 0 on. */
export async function listDipaRevisi(tx: Reader, unit: string, dipaId: string): Promise<DipaRevisi[]> {
  return tx
    .selectFrom('dipa_revisi')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .orderBy('revisi')
    .execute()
}

/** Rows of the code tree, parents and children in any order; a known code gets its new text and place. */
export async function putAnggaranBaris(tx: Writer, rows: Insertable<AnggaranBarisTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('anggaran_baris')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'dipa_id', 'kode']).doUpdateSet((eb) => ({
          induk_kode: eb.ref('excluded.induk_kode'),
          uraian: eb.ref('excluded.uraian'),
          tingkat: eb.ref('excluded.tingkat'),
          sort: eb.ref('excluded.sort'),
        })),
      )
      .execute()
  }
}

export async function putAnggaranPagu(tx: Writer, rows: Insertable<AnggaranPaguTable>[]): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('anggaran_pagu')
      .values(batch)
      .onConflict((on) =>
        on
          .columns(['unit_code', 'dipa_id', 'kode', 'revisi'])
          .doUpdateSet((eb) => ({ pagu: eb.ref('excluded.pagu'), blokir: eb.ref('excluded.blokir') })),
      )
      .execute()
  }
}

export async function putRealisasiAnggaran(
  tx: Writer,
  rows: Insertable<RealisasiAnggaranTable>[],
): Promise<void> {
  for (const batch of batches(rows)) {
    await tx
      .insertInto('realisasi_anggaran')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'dipa_id', 'kode', 'bulan']).doUpdateSet((eb) => ({
          amount: eb.ref('excluded.amount'),
          alasan: eb.ref('excluded.alasan'),
          sampel: eb.ref('excluded.sampel'),
          version: eb('realisasi_anggaran.version', '+', 1),
          updated_by: eb.ref('excluded.updated_by'),
          updated_at: eb.ref('excluded.updated_at'),
        })),
      )
      .execute()
  }
}

/** How a year's spending fell on its months was made up for the sample. */
export async function markRealisasiSampel(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<void> {
  await tx
    .updateTable('realisasi_anggaran')
    .set({ sampel: true })
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', (eb) =>
      eb.selectFrom('dipa').select('id').where('unit_code', '=', unit).where('tahun', '=', tahun),
    )
    .execute()
}

/** A month that says nothing of a row any more. */
export async function removeRealisasiAnggaran(
  tx: Writer,
  { unit_code, dipa_id, kode, bulan }: { unit_code: string; dipa_id: string; kode: string; bulan: number },
): Promise<void> {
  await tx
    .deleteFrom('realisasi_anggaran')
    .where('unit_code', '=', unit_code)
    .where('dipa_id', '=', dipa_id)
    .where('kode', '=', kode)
    .where('bulan', '=', bulan)
    .execute()
}

/** The pagu of a revision that was typed wrong, and its kind where it is said; the chain after it is the caller's concern. */
export async function restateDipaRevisi(
  tx: Writer,
  {
    unit,
    dipaId,
    revisi,
    pagu,
    jenis,
  }: { unit: string; dipaId: string; revisi: number; pagu: bigint; jenis: JenisRevisi | null },
): Promise<void> {
  await tx
    .updateTable('dipa_revisi')
    .set({ pagu_sesudah: pagu, ...(jenis === null ? {} : { jenis }) })
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('revisi', '=', revisi)
    .execute()
}

/** Number and date as they are given, also taken away. */
export async function putDipaHead(
  tx: Writer,
  {
    unit,
    dipaId,
    nomor,
    tanggal,
  }: { unit: string; dipaId: string; nomor: string | null; tanggal: string | null },
): Promise<void> {
  await tx
    .updateTable('dipa')
    .set({ nomor, tanggal })
    .where('unit_code', '=', unit)
    .where('id', '=', dipaId)
    .execute()
}

/** What kind of revision it is, also taken away. */
export async function putRevisiJenis(
  tx: Writer,
  {
    unit,
    dipaId,
    revisi,
    jenis,
  }: { unit: string; dipaId: string; revisi: number; jenis: JenisRevisi | null },
): Promise<void> {
  await tx
    .updateTable('dipa_revisi')
    .set({ jenis })
    .where('unit_code', '=', unit)
    .where('dipa_id', '=', dipaId)
    .where('revisi', '=', revisi)
    .execute()
}

export interface KeptRows {
  unit: string
  dipaId: string
  revisi: number
  /** Every code the revision has. */
  kept: string[]
  /** Those of them that carry a pagu. */
  leaves: string[]
}

/** Takes out of a revision what it does not have; a row that an earlier revision knows stays there, with nothing here. */
export async function removeAnggaranBaris(
  tx: Writer,
  { unit, dipaId, revisi, kept, leaves }: KeptRows,
): Promise<void> {
  await sql`
    delete from anggaran_pagu where unit_code = ${unit} and dipa_id = ${dipaId} and revisi = ${revisi}
      and not kode = any (${leaves})`.execute(tx)
  // A row goes when nothing hangs on it any more; its parent may go in the next round.
  for (let gone = 1n; gone > 0n; ) gone = await removeLoose(tx, { unit, dipaId, kept })
}

async function removeLoose(
  tx: Writer,
  { unit, dipaId, kept }: Pick<KeptRows, 'unit' | 'dipaId' | 'kept'>,
): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`
    delete from anggaran_baris b where unit_code = ${unit} and dipa_id = ${dipaId} and not kode = any (${kept})
      and not exists (
        select from anggaran_baris c where (c.unit_code, c.dipa_id, c.induk_kode) = (b.unit_code, b.dipa_id, b.kode))
      and not exists (
        select from anggaran_pagu p where (p.unit_code, p.dipa_id, p.kode) = (b.unit_code, b.dipa_id, b.kode))
      and not exists (
        select from realisasi_anggaran r where (r.unit_code, r.dipa_id, r.kode) = (b.unit_code, b.dipa_id, b.kode))
    `.execute(tx)
  return numAffectedRows
}
