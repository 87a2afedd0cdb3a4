import type { NilaiStatus } from '@akuntabel/domain'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { PengukuranLangkahTable, PengukuranState } from '../tables/pengukuran.ts'

/** One value as it stood at a moment: figure, what is said of it, texts, components, files that were not withdrawn. */
export interface NilaiKeadaan {
  amount: string | null
  code: string | null
  status: NilaiStatus
  alasan: string | null
  sampai: string | null
  asal_alasan: string | null
  penyebab: string | null
  hambatan: string | null
  kendala: string | null
  solusi: string | null
  tindak_lanjut: string | null
  program: string | null
  komponen: Record<string, { amount: string | null; code: string | null }>
  /** Names by id. */
  bukti: Record<string, string>
}

/** By indicator. */
export type KeadaanTriwulan = Record<string, NilaiKeadaan>

export type PengukuranLangkah = Omit<Selectable<PengukuranLangkahTable>, 'isi' | 'catatan'> & {
  isi: KeadaanTriwulan
  catatan: Record<string, string>
}

interface QuarterRef {
  unit: string
  pengukuranId: string
}

export interface NewLangkah extends QuarterRef {
  ke: PengukuranState
  oleh: string
  personId: string
  alasan?: string | null
  catatan?: Record<string, string>
  /** When it was taken. */
  at: Date
}

/** With everything as it stands now; who asks holds the quarter. */
export async function insertLangkah(
  tx: Writer,
  { unit, pengukuranId, ke, oleh, personId, alasan = null, catatan = {}, at }: NewLangkah,
): Promise<void> {
  await sql`
    insert into pengukuran_langkah (unit_code, pengukuran_id, seq, ke, oleh, person_id, alasan, catatan, at, isi)
    select ${unit}, ${pengukuranId}, coalesce(max(seq), 0) + 1, ${ke}, ${oleh}, ${personId}, ${alasan}::text,
      ${JSON.stringify(catatan)}::jsonb, ${at}::timestamptz, (${keadaanOf({ unit, pengukuranId })})
    from pengukuran_langkah where unit_code = ${unit} and pengukuran_id = ${pengukuranId}`.execute(tx)
}

/** Oldest first. */
export async function listLangkah(
  tx: Reader,
  { unit, pengukuranId }: QuarterRef,
): Promise<PengukuranLangkah[]> {
  const rows = await tx
    .selectFrom('pengukuran_langkah')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .orderBy('seq')
    .execute()
  return rows as PengukuranLangkah[]
}

/** What was noted of single indicators with the last step. */
export async function lastNotes(
  tx: Reader,
  { unit, pengukuranId }: QuarterRef,
): Promise<Record<string, string>> {
  const row = await tx
    .selectFrom('pengukuran_langkah')
    .select('catatan')
    .where('unit_code', '=', unit)
    .where('pengukuran_id', '=', pengukuranId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.catatan ?? {}) as Record<string, string>
}

/** Everything of a quarter as it stands now. */
export async function keadaanTriwulan(tx: Reader, quarter: QuarterRef): Promise<KeadaanTriwulan> {
  const { rows } = await sql<{ isi: KeadaanTriwulan }>`select (${keadaanOf(quarter)}) as isi`.execute(tx)
  return rows[0]?.isi ?? {}
}

function keadaanOf({ unit, pengukuranId }: QuarterRef): RawBuilder<unknown> {
  return sql`select coalesce(jsonb_object_agg(n.indikator_id, jsonb_build_object('amount', n.amount::text, 'code', n.code,
      'status', n.status, 'alasan', n.alasan, 'sampai', n.sampai::text, 'asal_alasan', n.asal_alasan, 'penyebab', n.penyebab,
      'hambatan', n.hambatan, 'kendala', n.kendala, 'solusi', n.solusi, 'tindak_lanjut', n.tindak_lanjut, 'program', n.program,
      'komponen', (select coalesce(jsonb_object_agg(k.kode, jsonb_build_object('amount', k.amount::text, 'code', k.code)), '{}')
        from pengukuran_komponen k where k.unit_code = n.unit_code and k.pengukuran_id = n.pengukuran_id
          and k.indikator_id = n.indikator_id),
      'bukti', (select coalesce(jsonb_object_agg(b.id, b.nama), '{}') from bukti b where b.unit_code = n.unit_code
        and b.pengukuran_id = n.pengukuran_id and b.indikator_id = n.indikator_id and b.retired_at is null))), '{}')
    from pengukuran_nilai n where n.unit_code = ${unit} and n.pengukuran_id = ${pengukuranId}`
}
