import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { KegiatanNaskahTable, KegiatanPesertaTable } from '../tables/kegiatan.ts'

export type KegiatanPeserta = Pick<
  Selectable<KegiatanPesertaTable>,
  'kegiatan_id' | 'kelompok' | 'laki' | 'perempuan'
>
export type KegiatanNaskah = Pick<
  Selectable<KegiatanNaskahTable>,
  'kegiatan_id' | 'nomor' | 'tanggal' | 'perihal'
>

interface Of {
  unit: string
  kegiatanId: string
}

/** Who came to each of them. */
export async function pesertaOf(tx: Reader, unit: string, ids: string[]): Promise<KegiatanPeserta[]> {
  return tx
    .selectFrom('kegiatan_peserta')
    .select(['kegiatan_id', 'kelompok', 'laki', 'perempuan'])
    .where('unit_code', '=', unit)
    .where('kegiatan_id', 'in', ids)
    .orderBy('kegiatan_id')
    .orderBy('sort')
    .execute()
}

/** In place of all it had; who asks holds the row. */
export async function putPeserta(
  tx: Writer,
  { unit, kegiatanId }: Of,
  rows: Omit<KegiatanPeserta, 'kegiatan_id'>[],
): Promise<void> {
  const of = { unit_code: unit, kegiatan_id: kegiatanId }
  await tx
    .deleteFrom('kegiatan_peserta')
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .execute()
  if (rows.length > 0)
    await tx
      .insertInto('kegiatan_peserta')
      .values(rows.map((row, at) => ({ ...row, ...of, sort: at + 1 })))
      .execute()
}

/** The documents each of them resulted in. */
export async function naskahOf(tx: Reader, unit: string, ids: string[]): Promise<KegiatanNaskah[]> {
  return tx
    .selectFrom('kegiatan_naskah')
    .select(['kegiatan_id', 'nomor', 'tanggal', 'perihal'])
    .where('unit_code', '=', unit)
    .where('kegiatan_id', 'in', ids)
    .orderBy('kegiatan_id')
    .orderBy('sort')
    .execute()
}

/** In place of all it had; who asks holds the row. */
export async function putNaskah(
  tx: Writer,
  { unit, kegiatanId }: Of,
  rows: Omit<KegiatanNaskah, 'kegiatan_id'>[],
): Promise<void> {
  const of = { unit_code: unit, kegiatan_id: kegiatanId }
  await tx
    .deleteFrom('kegiatan_naskah')
    .where('unit_code', '=', unit)
    .where('kegiatan_id', '=', kegiatanId)
    .execute()
  if (rows.length > 0)
    await tx
      .insertInto('kegiatan_naskah')
      .values(rows.map((row, at) => ({ ...row, ...of, sort: at + 1 })))
      .execute()
}
