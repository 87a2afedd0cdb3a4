import { formatDate } from '@akuntabel/domain'
import { historyOf, listSumberDana, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { longText, optionalDate, shortText } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import { type ListEdit, type ListRow, URUT } from '../lembar/list-sheet.ts'
import type { ListError } from '../lembar/merge-list.ts'
import { isCommon } from './sources.ts'

export const SUMBER_CONTENT = ['kode', 'nama', 'pemberi', 'nomor', 'tanggal']
export const SUMBER_COLUMNS = [URUT, ...SUMBER_CONTENT]
export const SUMBER_LABELS = {
  ...{ urut: 'Urutan', kode: 'Kode', nama: 'Nama', pemberi: 'Pemberi' },
  ...{ nomor: 'Nomor NPHD', tanggal: 'Tanggal NPHD' },
}

export const sumberRow = z.object({
  kode: shortText(20).regex(/^[A-Za-z0-9.-]+$/, 'Tulis huruf, angka, titik, atau tanda hubung saja.'),
  nama: shortText(200),
  pemberi: longText(200),
  nomor: longText(100),
  tanggal: optionalDate,
})

export async function sumberListRows(tx: Reader, unit: string): Promise<ListRow[]> {
  return (await listSumberDana(tx, unit)).map(({ kode, nama, pemberi, nphd_nomor, nphd_tanggal }) => ({
    id: `baris/${kode}`,
    cells: {
      ...{ kode, nama, pemberi: pemberi ?? '', nomor: nphd_nomor ?? '' },
      tanggal: nphd_tanggal === null ? '' : formatDate(nphd_tanggal),
    },
  }))
}

export async function sumberEdit(tx: Reader, unit: string): Promise<ListEdit> {
  const [last] = await historyOf(tx, unit, 'sumber-dana', 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}

/** What is wrong with the register; a code that a plan names stays. */
export function judgeSumber(
  rows: readonly ListRow[],
  { saved, used }: { saved: readonly ListRow[]; used: readonly string[] },
): ListError[] {
  const errors: ListError[] = []
  const first = new Map<string, number>()
  for (const [at, { cells }] of rows.entries()) {
    const read = readWith(sumberRow, cells)
    if (!read.success)
      for (const { path, message } of read.error.issues)
        errors.push({ at, field: String(path[0]), sentence: message })
    const kode = cells.kode ?? ''
    const twice = first.get(kode)
    if (twice !== undefined)
      errors.push({ at, field: 'kode', sentence: `Kode ${kode} sudah dipakai di baris ${twice + 1}.` })
    if (isCommon(kode))
      errors.push({ at, field: 'kode', sentence: `${kode} selalu ada dan tidak perlu dicatat.` })
    first.set(kode, at)
  }
  const gone = saved.filter(({ cells }) => used.includes(cells.kode ?? '') && !first.has(cells.kode ?? ''))
  for (const { cells } of gone) {
    const sentence = `${cells.kode} dipakai pendanaan Renstra. Ganti dahulu sumber dananya di sana.`
    errors.push({ at: -1, field: 'kode', sentence })
  }
  return errors
}
