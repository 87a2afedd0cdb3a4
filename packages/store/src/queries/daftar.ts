import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type {
  DaftarKantorTable,
  PegawaiTable,
  PenghargaanTable,
  SaranaTable,
  UraianTugasTable,
} from '../tables/daftar.ts'

export type DaftarKantor = Selectable<DaftarKantorTable>
export type Pegawai = Selectable<PegawaiTable>
export type Penghargaan = Selectable<PenghargaanTable>
export type Sarana = Selectable<SaranaTable>
export type UraianTugas = Selectable<UraianTugasTable>

type List = Pick<DaftarKantor, 'jenis' | 'tahun'> & { unit: string }

/** The lists of one kind, the newest first. */
export async function listDaftar(
  tx: Reader,
  { unit, jenis }: Pick<DaftarKantor, 'jenis'> & { unit: string },
): Promise<DaftarKantor[]> {
  return tx
    .selectFrom('daftar_kantor')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('jenis', '=', jenis)
    .orderBy('tahun', 'desc')
    .execute()
}

/** The day a list tells of; null where there is no list. */
export async function daftarTanggal(tx: Reader, { unit, jenis, tahun }: List): Promise<string | null> {
  const row = await tx
    .selectFrom('daftar_kantor')
    .select('tanggal')
    .where('unit_code', '=', unit)
    .where('jenis', '=', jenis)
    .where('tahun', '=', tahun)
    .executeTakeFirst()
  return row?.tanggal ?? null
}

/** A list is of a day; without one it is not there any more. */
export async function putDaftar(
  tx: Writer,
  { unit, jenis, tahun }: List,
  tanggal: string | null,
): Promise<void> {
  const key = { unit_code: unit, jenis, tahun }
  if (tanggal === null) {
    await tx
      .deleteFrom('daftar_kantor')
      .where('unit_code', '=', unit)
      .where('jenis', '=', jenis)
      .where('tahun', '=', tahun)
      .execute()
    return
  }
  await tx
    .insertInto('daftar_kantor')
    .values({ ...key, tanggal })
    .onConflict((conflict) => conflict.columns(['unit_code', 'tahun', 'jenis']).doUpdateSet({ tanggal }))
    .execute()
}

export async function listPegawai(tx: Reader, unit: string, tahun: number): Promise<Pegawai[]> {
  return tx
    .selectFrom('pegawai')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .execute()
}

/** The rows given are all there are of the year; one with an id stays the same row. */
export async function putPegawai(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
  rows: Omit<Insertable<PegawaiTable>, 'unit_code' | 'tahun'>[],
): Promise<void> {
  await tx.deleteFrom('pegawai').where('unit_code', '=', unit).where('tahun', '=', tahun).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('pegawai')
    .values(rows.map((row) => ({ unit_code: unit, tahun, ...row })))
    .execute()
}

export async function listSarana(tx: Reader, unit: string, tahun: number): Promise<Sarana[]> {
  return tx
    .selectFrom('sarana')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .execute()
}

/** The rows given are all there are of the year; one with an id stays the same row. */
export async function putSarana(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
  rows: Omit<Insertable<SaranaTable>, 'unit_code' | 'tahun'>[],
): Promise<void> {
  await tx.deleteFrom('sarana').where('unit_code', '=', unit).where('tahun', '=', tahun).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('sarana')
    .values(rows.map((row) => ({ unit_code: unit, tahun, ...row })))
    .execute()
}

export async function listPenghargaan(tx: Reader, unit: string, tahun: number): Promise<Penghargaan[]> {
  return tx
    .selectFrom('penghargaan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .execute()
}

/** The rows given are all there are of the year; one with an id stays the same row. */
export async function putPenghargaan(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
  rows: Omit<Insertable<PenghargaanTable>, 'unit_code' | 'tahun'>[],
): Promise<void> {
  await tx.deleteFrom('penghargaan').where('unit_code', '=', unit).where('tahun', '=', tahun).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('penghargaan')
    .values(rows.map((row) => ({ unit_code: unit, tahun, ...row })))
    .execute()
}

/** In the order in which they are read. */
export async function listUraianTugas(tx: Reader, unit: string, tahun: number): Promise<UraianTugas[]> {
  return tx
    .selectFrom('uraian_tugas')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('sort')
    .execute()
}

/** The rows given are all there are of the year; one with an id stays the same row. */
export async function putUraianTugas(
  tx: Writer,
  { unit, tahun }: { unit: string; tahun: number },
  rows: Omit<Insertable<UraianTugasTable>, 'unit_code' | 'tahun'>[],
): Promise<void> {
  await tx.deleteFrom('uraian_tugas').where('unit_code', '=', unit).where('tahun', '=', tahun).execute()
  if (rows.length === 0) return
  await tx
    .insertInto('uraian_tugas')
    .values(rows.map((row) => ({ unit_code: unit, tahun, ...row })))
    .execute()
}
