import type { DrafView, ListRowView } from '@akuntabel/app'
import type { SheetRefusal } from '#server/sheet.ts'
import type { SheetState } from './sheet-state.ts'

/** What a step of a page with a list answered: a refused save, more empty rows, or a file that was read. */
export interface ListAnswer {
  sheet?: SheetRefusal
  values?: Record<string, string>
  more?: number
  preview?: ListPreview
}

export interface ListPreview {
  rows: { state: string }[]
  removed: string[]
  errors: Record<string, string>
  lembar: { isi: Record<string, string>; salah: Record<string, string> }
  /** SHA-256 of the file; of tables whose imports can be taken back. */
  berkas?: string
}

const NOTHING: Omit<SheetRefusal, 'values'> = { sentence: '', cells: {}, conflicts: {}, whole: false }

/** The sheet of a page with a list: drafts, a refused save, cells as typed before more rows were asked for, or of a file. */
export function listSheet(draf: DrafView, answer: ListAnswer): SheetState {
  if (answer.sheet) return { draf, refused: answer.sheet }
  if (answer.values) return { draf, refused: { ...NOTHING, values: answer.values, whole: true } }
  if (answer.preview) {
    const { isi, salah } = answer.preview.lembar
    const { berkas } = answer.preview
    const values = { ...draf.isi, ...isi, ...(berkas === undefined ? {} : { impor: berkas }) }
    return { draf, refused: { ...NOTHING, cells: salah, values, whole: true } }
  }
  return { draf, refused: null }
}

/** Rows of the page with as many empty ones below as what was answered needs. */
export function listRowsFor(rows: ListRowView[], answer: ListAnswer): ListRowView[] {
  const names = [
    ...Object.keys(answer.sheet?.values ?? answer.values ?? {}),
    ...Object.keys(answer.preview?.lembar.isi ?? {}),
  ]
  const written = names.flatMap((name) => /^isi\.baru\/(\d{1,4})\./.exec(name)?.[1] ?? []).map(Number)
  const there = rows.filter(({ id }) => id.startsWith('baru/')).length
  const least = answer.preview ? 1 : 0
  const wanted = Math.max(there, ...written.map((at) => at + 1 + least)) + (answer.more ?? 0)
  const like = rows.at(-1)?.cells ?? {}
  const empty = Object.fromEntries(Object.keys(like).map((field) => [field, { saved: '', version: 0 }]))
  const added = Array.from({ length: wanted - there }, (_, at) => ({
    id: `baru/${there + at}`,
    cells: empty,
  }))
  return [...rows, ...added]
}
