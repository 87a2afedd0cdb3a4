import { grouped } from '../dipa/preview-dipa.ts'
import { cellName } from '../draf/cell-name.ts'
import { textVersion } from '../draf/text-version.ts'
import { volumeOf } from '../keluaran/keluaran-rows.ts'
import { fileCells } from '../lembar/file-cells.ts'
import type { ListRow } from '../lembar/list-sheet.ts'
import type { SheetRow } from '../lembar/save-rows.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { type SheetFileRow, stateBeside } from '../tabel/sheet-preview.ts'
import type { LoadedTahap } from './load-tahap.ts'
import { judgeRka, type RkaPosted } from './rka-rows.ts'
import { RKA_CONTENT, rkaListRows } from './rka-sheet.ts'

export interface RkaPreview {
  rows: { kode: string; state: SheetFileRow['state'] }[]
  /** Codes that are saved and not among the rows. */
  removed: string[]
  /** By cell: `baris.3.pagu`. */
  errors: Record<string, string>
  /** As it would have been typed into the page: cells by name, and what is wrong with each. */
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
  /** The same as the page would post it. */
  kiriman: SheetRow[]
}

/** What these rows would make of a stage of which they shall be all. */
export function rkaPreview(
  rows: RkaPosted,
  { rka, entitas, sumber }: Pick<LoadedTahap, 'rka' | 'entitas' | 'sumber'>,
): RkaPreview {
  const saved = rkaListRows(rka)
  const known = new Map(saved.map((row) => [row.cells.kode ?? '', row]))
  const typed = rows.map((row) => {
    const chosen = entitas.find(({ label }) => label.toLowerCase() === row.entitas.toLowerCase())
    return {
      ...row,
      ...{ entitas: chosen?.value ?? row.entitas, pagu: grouped(row.pagu) },
      ...{ volume: volumeOf(row.volume), target: volumeOf(row.target) },
    }
  })
  const { problems } = judgeRka(
    typed,
    sumber.map(({ value }) => value),
  )
  const { isi, ids } = fileCells(saved, {
    content: RKA_CONTENT,
    rows: typed.map((cells) => ({ id: known.get(cells.kode)?.id ?? null, cells })),
  })
  const salah = problems.map(({ at, field, sentence }) => [cellName(ids[at] ?? '', field), sentence])
  return {
    rows: typed.map((row) => ({ kode: row.kode, state: stateBeside(row, known.get(row.kode)?.cells) })),
    removed: [...known.keys()].filter((kode) => !typed.some((row) => row.kode === kode)),
    errors: cellErrors(problems),
    lembar: { isi, salah: Object.fromEntries(salah) },
    kiriman: postOf(isi, saved),
  }
}

/** Cells by name as rows of the form, each typed on what is saved. */
function postOf(isi: Record<string, string>, saved: readonly ListRow[]): SheetRow[] {
  const before = new Map(saved.map((row, at) => [row.id, { ...row.cells, urut: `${at + 1}` }]))
  const rows = new Map<string, SheetRow>()
  for (const [name, text] of Object.entries(isi)) {
    const place = name.slice('isi.'.length)
    const dot = place.lastIndexOf('.')
    const [id, field] = [place.slice(0, dot), place.slice(dot + 1)]
    const row = rows.get(id) ?? { id, version: 0, fields: {}, dasar: {} }
    const cells: Record<string, string> = before.get(id) ?? {}
    row.fields[field] = text
    row.dasar[field] = textVersion(cells[field] ?? '')
    rows.set(id, row)
  }
  return [...rows.values()]
}
