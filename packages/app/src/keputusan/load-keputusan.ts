import type { KeputusanIsi } from '@akuntabel/domain'
import { getKeputusan, type Keputusan, lockKeputusan, type Reader, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule, type Office } from '../office/office.ts'

/** A Keputusan as its address names it. */
export const keputusanAddress = entitasTahun.extend({ id })

interface Address {
  entitas: string
  tahun: number
  id: string
}

export interface LoadedKeputusan {
  row: Keputusan
  office: Office
}

/** Under its entity and year; elsewhere it does not exist, whatever its id. */
export async function requireKeputusan(tx: Reader, unit: string, address: Address): Promise<LoadedKeputusan> {
  return under(tx, address, await getKeputusan(tx, unit, address.id))
}

/** The same, held until this writer is done. */
export async function heldKeputusan(tx: Writer, unit: string, address: Address): Promise<LoadedKeputusan> {
  return under(tx, address, await lockKeputusan(tx, unit, address.id))
}

async function under(
  tx: Reader,
  { entitas, tahun }: Address,
  row: Keputusan | null,
): Promise<LoadedKeputusan> {
  if (row === null || row.entitas !== entitas || row.tahun !== tahun) throw new AppError('tidak-ditemukan')
  return { row, office: await loadSchedule(tx, row.unit_code, tahun) }
}

/** Whose Keputusan it is: the commission's, or that of the head of its secretariat. */
export function ownerOf({ lembaga, unit }: Office, entitas: Keputusan['entitas']): string {
  const { kepala } = requireEntitas(lembaga, entitas)
  return entitas === 'kpu' ? unit.name : `${kepala} ${unit.name}`
}

export function isiOf(row: Keputusan): KeputusanIsi {
  const { judul, menimbang, mengingat, memerhatikan, dikta, lampiran } = row
  return { judul, menimbang, mengingat, memerhatikan, dikta, lampiran }
}
