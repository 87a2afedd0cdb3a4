import { formatDate, type RenstraError } from '@akuntabel/domain'
import { historyOf, type Reader, type Renstra } from '@akuntabel/store'
import { type ListEdit, type ListRow, URUT } from '../lembar/list-sheet.ts'
import type { PostedRow } from './renstra-posted.ts'

/** Fields of a row of a plan, one of funding for each year. */
export function renstraColumns(years: readonly number[]): string[] {
  return [URUT, 'jenis', 'kode', 'uraian', ...years.map(danaOf), 'sumber']
}

/** A row is there while it says something beside its kind. */
export function renstraContent(years: readonly number[]): string[] {
  return ['kode', 'uraian', ...years.map(danaOf)]
}

export function renstraLabels(years: readonly number[]): Record<string, string> {
  return {
    ...{ urut: 'Urutan', jenis: 'Jenis', kode: 'Kode', uraian: 'Uraian' },
    ...{ nomor: 'Nomor keputusan', tanggal: 'Tanggal keputusan', visi: 'Visi', misi: 'Misi' },
    ...{ sumber: 'Sumber dana', tercetak: 'Angka pendanaan' },
    ...Object.fromEntries(years.map((year) => [danaOf(year), `Pendanaan ${year} (Rp)`])),
  }
}

export function danaOf(year: number): string {
  return `dana${year}`
}

export function renstraListRows(saved: readonly PostedRow[], years: readonly number[]): ListRow[] {
  return saved.map((row) => ({ id: `baris/${row.id}`, cells: renstraCells(row, years) }))
}

export function renstraCells(
  { jenis, kode, uraian, pendanaan, sumber }: Omit<PostedRow, 'id'>,
  years: readonly number[],
): Record<string, string> {
  const dana = years.map((year, at) => [danaOf(year), pendanaan[at] ?? ''])
  return { jenis, kode, uraian, ...Object.fromEntries(dana), sumber }
}

/** Back into the rows that are judged and written; one that is not saved yet has no id. */
export function postedFromList(rows: readonly ListRow[], years: readonly number[]): PostedRow[] {
  return rows.map(({ id, cells }) => ({
    id: id.startsWith('baris/') ? id.slice('baris/'.length) : '',
    jenis: cells.jenis ?? '',
    kode: cells.kode ?? '',
    uraian: cells.uraian ?? '',
    pendanaan: years.map((year) => cells[danaOf(year)] ?? ''),
    sumber: cells.sumber ?? '',
  }))
}

/** Errors of a plan by the fields of its sheet: `pendanaan.2` is the cell of the third year. */
export function inSheet(errors: readonly RenstraError[], years: readonly number[]): RenstraError[] {
  return errors.map((error) => {
    const at = /^pendanaan\.(\d+)$/.exec(error.field)?.[1]
    return at === undefined ? error : { ...error, field: danaOf(years[Number(at)] ?? 0) }
  })
}

/** What stands above the rows. */
export function renstraHead(renstra: Renstra | null): ListRow[] {
  const tanggal = renstra?.tanggal ? formatDate(renstra.tanggal) : ''
  const misi = (renstra?.misi ?? []).join('\n')
  const cells = {
    nomor: renstra?.nomor ?? '',
    tanggal,
    visi: renstra?.visi ?? '',
    misi,
    tercetak: renstra?.tercetak ? 'ya' : '',
  }
  return [{ id: 'kepala', cells }]
}

/** Who saved it last, and when. */
export async function renstraEdit(tx: Reader, unit: string, renstra: Renstra | null): Promise<ListEdit> {
  if (renstra === null) return { by: null, at: null }
  const [last] = await historyOf(tx, unit, `renstra/${renstra.id}`, 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}
