import { formatDate, RAPAT_JENIS } from '@akuntabel/domain'
import { lockRapat, type Rapat, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import { quarterName } from '../pengukuran/period.ts'

/** A meeting as its address names it. */
export const rapatAddress = entitasTahun.extend({ id })

interface Address {
  entitas: string
  tahun: number
}

/** Under its entity and year; elsewhere it does not exist, whatever its id. */
export function requireUnder(row: Rapat | null, { entitas, tahun }: Address): Rapat {
  if (row === null || row.entitas !== entitas || row.tahun !== tahun) throw new AppError('tidak-ditemukan')
  return row
}

/** Held until this writer is done; one that is over is not written any more. */
export async function heldDraft(tx: Writer, unit: string, address: Address & { id: string }): Promise<Rapat> {
  const row = requireUnder(await lockRapat(tx, unit, address.id), address)
  if (row.state !== 'draf') throw new AppError('terkunci', { sentence: OVER })
  return row
}

export const OVER =
  'Rapat ini sudah selesai, sehingga catatannya tidak berubah lagi. Putusannya ditindaklanjuti di bawahnya.'

/** `Rapat Evaluasi Triwulan IV 2022` */
export function rapatName({ jenis, triwulan, tahun }: Pick<Rapat, 'jenis' | 'triwulan' | 'tahun'>): string {
  const name = jenis === 'evaluasi-triwulan' ? 'Rapat Evaluasi' : RAPAT_JENIS[jenis]
  return triwulan === null ? `${name} ${tahun}` : `${name} ${quarterName(triwulan)} ${tahun}`
}

/** `Rapat Evaluasi Triwulan IV 2022, 12 Januari 2023` */
export function rapatTitle(row: Pick<Rapat, 'jenis' | 'triwulan' | 'tahun' | 'tanggal'>): string {
  return `${rapatName(row)}, ${formatDate(row.tanggal)}`
}
