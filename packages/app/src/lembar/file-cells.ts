import { cellName } from '../draf/cell-name.ts'
import { type ListRow, URUT } from './list-sheet.ts'

/** A row of a file; `id` of the saved row it stands for. */
export interface FileListRow {
  id: string | null
  cells: Record<string, string>
}

/** A file as what a person would have typed: cells by name, and the row of the form each of its rows is. */
export interface FileCells {
  isi: Record<string, string>
  ids: string[]
}

/** Changed cells only; saved rows that are not in the file are emptied, and rows take places where the order differs. */
export function fileCells(
  saved: readonly ListRow[],
  { rows, content }: { rows: readonly FileListRow[]; content: readonly string[] },
): FileCells {
  const known = new Map(saved.map((row, at) => [row.id, { ...row, place: at + 1 }]))
  let fresh = 0
  const ids = rows.map(({ id }) => {
    if (id !== null) return id
    fresh += 1
    return `baru/${fresh - 1}`
  })
  const inFile = new Set(ids)
  const asSaved = [...saved.map(({ id }) => id), ...ids.filter((id) => !known.has(id))]
  const moved = asSaved.filter((id) => inFile.has(id)).some((id, at) => id !== ids[at])
  const isi: Record<string, string> = {}
  for (const [at, { cells }] of rows.entries()) {
    const id = ids[at] as string
    const before = known.get(id)
    for (const [field, text] of Object.entries(cells))
      if (text !== (before?.cells[field] ?? '')) isi[cellName(id, field)] = text
    if (moved && before?.place !== at + 1) isi[cellName(id, URUT)] = `${at + 1}`
  }
  for (const { id, cells } of saved)
    if (!inFile.has(id))
      for (const field of content) if ((cells[field] ?? '') !== '') isi[cellName(id, field)] = ''
  return { isi, ids }
}
