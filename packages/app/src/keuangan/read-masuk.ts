import {
  type Anggaran,
  anggaranAt,
  getUnggahan,
  listPemetaan,
  type Pemetaan,
  type Reader,
  type UnggahanHead,
  type UnggahanKey,
  unggahanHead,
} from '@akuntabel/store'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { AppError } from '../errors/app-error.ts'
import { Outdated } from '../errors/outdated.ts'
import { loadUnit } from '../office/office.ts'
import type { BeforeContext } from '../use-case/define-use-case.ts'
import type { Terlipat } from './fold-laporan.ts'
import type { DipaCodes } from './leaf-finder.ts'

/** What a report is read by. */
export interface Told {
  sent: UnggahanHead
  told: Pemetaan
  anggaran: Anggaran
}

/** A report that was read beside the transaction, and what it was read by. */
export interface Masuk {
  laporan: Terlipat
  /** Tells whether anything of what it was read by has changed since. */
  dasar: string
}

/** Reads the report that was sent as it was told, while no connection is held. */
export async function readMasuk(
  { services, read, unit, actor }: BeforeContext,
  tahun: number,
): Promise<Masuk> {
  const key = { unit, personId: actor.personId, tahun }
  const { isi, timezone, ...by } = await read(async (tx) => {
    const found = await toldOf(tx, key)
    const sent = await getUnggahan(tx, key)
    return { ...found, isi: sent?.isi as Uint8Array, timezone: (await loadUnit(tx, unit)).timezone }
  })
  const { sent, told, anggaran } = by
  const laporan = await services.laporan.fold(
    isi,
    {
      ...{ tahun, kepala: sent.kepala as number, bulan: sent.bulan, today: services.clock.today(timezone) },
      ...{ kolom: told.kolom, satker: told.satker, ...codesOf(anggaran) },
    },
    actor.personId,
  )
  if (laporan.hilang.length > 0 || (told.kolom.realisasi && !told.kolom.bulan && sent.bulan === null))
    throw new AppError('keadaan-salah', {
      sentence: `Cara membaca sumber ${told.nama} sudah diubah ${told.updated_by ?? 'orang lain'} sejak kolom laporan ini dipilih, sehingga laporan ini tidak lagi terbaca lengkap. Pilih lagi kolomnya, lalu periksa isinya.`,
    })
  return { laporan, dasar: dasarOf(by) }
}

/** What the report is read by now; made once more where it is no longer what it was read by. */
export async function requireSame(tx: Reader, key: UnggahanKey, dasar: string): Promise<Told> {
  const now = await toldOf(tx, key)
  if (dasarOf(now) !== dasar)
    throw new Outdated('Laporan, kolomnya, atau DIPA berubah selagi laporan ini dibaca. Periksa sekali lagi.')
  return now
}

async function toldOf(tx: Reader, key: UnggahanKey): Promise<Told> {
  const sent = await unggahanHead(tx, key)
  if (sent === null) throw noLaporan()
  const told = (await listPemetaan(tx, key.unit)).find(({ nama }) => nama === sent.pemetaan)
  if (told === undefined || sent.kepala === null)
    throw new AppError('keadaan-salah', { sentence: 'Pilih dahulu kolom laporan ini, lalu periksa isinya.' })
  const anggaran = await anggaranAt(tx, { unit: key.unit, tahun: key.tahun })
  if (anggaran === null)
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada DIPA tahun ${key.tahun}. Tulis dahulu DIPA-nya.`,
    })
  return { sent, told, anggaran }
}

export function noLaporan(): AppError {
  return new AppError('tidak-ditemukan', {
    sentence: 'Belum ada laporan yang diunggah. Unggah dahulu berkasnya.',
  })
}

function codesOf(anggaran: Anggaran): DipaCodes {
  return {
    rows: anggaran.rows.map(({ kode }) => kode),
    leaves: leavesOf(anggaran).map(({ kode }) => kode),
  }
}

function dasarOf({ sent, told, anggaran }: Told): string {
  const { berkas_sha256, at, kepala, bulan } = sent
  return JSON.stringify([berkas_sha256, at, kepala, bulan, told.nama, told.version, codesOf(anggaran)])
}
