import {
  type Entitas,
  entitasOf,
  type Lembaga,
  type LembagaEntitas,
  type OfficeName,
  writeOut,
} from '@akuntabel/domain'
import { lembagaOfUnit, type Reader, type StoredLembaga, type Unit } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
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

type NamedUnit = Pick<Unit, 'unit_code' | 'name' | 'short_name' | 'province_name'>

function officeName(unit: NamedUnit): OfficeName {
  return { kode: unit.unit_code, nama: unit.name, singkat: unit.short_name, provinsi: unit.province_name }
}

/** Writes patterns out for one office. */
export function namer(lembaga: Lembaga, unit: NamedUnit): (pattern: string) => string {
  return (pattern) => writeOut(pattern, lembaga, officeName(unit))
}

/** The entity of the agency; a supporting one it does not have is nowhere to be found. */
export function requireEntitas(lembaga: Lembaga, entitas: Entitas): LembagaEntitas {
  const found = lembaga.entitas[entitas]
  if (found === null)
    throw new AppError('tidak-ditemukan', { sentence: `${lembaga.nama} tidak mempunyai entitas pendukung.` })
  return found
}

/** Posts of the heads of its entities, and of who is above them. */
export function headsOf(lembaga: Lembaga): string[] {
  const all = entitasOf(lembaga).flatMap((code) => {
    const one = lembaga.entitas[code]
    return one === null ? [] : [one.kepala, one.atasan]
  })
  return [...new Set(all.filter((post) => post !== null))]
}

/** What the entity is called beside the other one: `KPU`, in Aceh `KIP`; `Sekretariat`. */
export function entitasLabel({ lembaga, unit }: Bearer, entitas: Entitas): string {
  return namer(lembaga, unit)(requireEntitas(lembaga, entitas).label)
}

/** Who bears an agency's names. */
export interface Bearer {
  lembaga: Lembaga
  unit: NamedUnit
}
