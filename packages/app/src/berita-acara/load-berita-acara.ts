import type { BeritaAcaraIsi } from '@akuntabel/domain'
import { type BeritaAcara, getBeritaAcara, lockBeritaAcara, type Reader, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { loadSchedule, type Office } from '../office/office.ts'

/** A Berita Acara as its address names it. */
export const beritaAcaraAddress = entitasTahun.extend({ id })

interface Address {
  entitas: string
  tahun: number
  id: string
}

export interface LoadedBeritaAcara {
  row: BeritaAcara
  office: Office
}

/** Under its entity and year; elsewhere it does not exist, whatever its id. */
export async function requireBeritaAcara(
  tx: Reader,
  unit: string,
  address: Address,
): Promise<LoadedBeritaAcara> {
  return under(tx, address, await getBeritaAcara(tx, unit, address.id))
}

/** The same, held until this writer is done. */
export async function heldBeritaAcara(
  tx: Writer,
  unit: string,
  address: Address,
): Promise<LoadedBeritaAcara> {
  return under(tx, address, await lockBeritaAcara(tx, unit, address.id))
}

async function under(
  tx: Reader,
  { entitas, tahun }: Address,
  row: BeritaAcara | null,
): Promise<LoadedBeritaAcara> {
  if (row === null || row.entitas !== entitas || row.tahun !== tahun) throw new AppError('tidak-ditemukan')
  return { row, office: await loadSchedule(tx, row.unit_code, tahun) }
}

export function isiOf(row: BeritaAcara): BeritaAcaraIsi {
  const { judul, rapat, tempat, tanggal, hadir, undangan, putusan } = row
  return { judul, rapat, tempat, tanggal, hadir, undangan, putusan }
}

export const SIGNED = 'Berita acara ini sudah ditandatangani dan tidak berubah lagi.'
