import { type Lembaga, type OfficeName, writeOut } from '@akuntabel/domain'
import { lembagaOfUnit, type Reader, type StoredLembaga, type Unit } from '@akuntabel/store'
import { readLembaga } from './read-lembaga.ts'

/** Stored names, read; every office has some from its first day. */
export function lembagaFrom(stored: StoredLembaga | null): Lembaga {
  if (stored === null) throw new Error('no agency was ever set up')
  const reading = readLembaga(stored.isi)
  if (!reading.ok) throw new Error(`agency ${stored.nama} ${stored.versi}: ${reading.errors.join(' ')}`)
  return reading.lembaga
}

/** For what is not of one year's measuring. */
export async function lembagaOf(tx: Reader, unit: string, tahun: number): Promise<Lembaga> {
  return lembagaFrom(await lembagaOfUnit(tx, { unit, tahun }))
}

export function officeName(
  unit: Pick<Unit, 'unit_code' | 'name' | 'short_name' | 'province_name'>,
): OfficeName {
  return { kode: unit.unit_code, nama: unit.name, singkat: unit.short_name, provinsi: unit.province_name }
}

/** Writes patterns out for one office. */
export function namer(lembaga: Lembaga, unit: Parameters<typeof officeName>[0]): (pattern: string) => string {
  return (pattern) => writeOut(pattern, lembaga, officeName(unit))
}
