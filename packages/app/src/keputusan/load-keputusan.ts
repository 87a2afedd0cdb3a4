import type { KeputusanIsi } from '@akuntabel/domain'
import { getKeputusan, type Keputusan, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule, type Office } from '../office/office.ts'

/** A Keputusan as its address names it. */
export const keputusanAddress = entitasTahun.extend({ id })

/** Under its entity and year; elsewhere it does not exist, whatever its id. */
export async function requireKeputusan(
  tx: Reader,
  unit: string,
  { entitas, tahun, id }: { entitas: string; tahun: number; id: string },
): Promise<{ row: Keputusan; office: Office }> {
  const row = await getKeputusan(tx, unit, id)
  if (row === null || row.entitas !== entitas || row.tahun !== tahun) throw new AppError('tidak-ditemukan')
  return { row, office: await loadSchedule(tx, unit, tahun) }
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
