import { cellName, type SheetPreview } from '@akuntabel/app'
import { text } from './form.ts'
import type { SheetRefusal } from './sheet.ts'

/** What was sent of a table: a file, or cells pasted out of a spreadsheet, which come without the heads of their columns. */
export async function sentTable(form: FormData, heads: readonly string[]): Promise<Uint8Array | undefined> {
  const file = form.get('berkas')
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer())
  const pasted = text(form, 'tempel')
  if (pasted === '') return undefined
  const first = pasted.split('\t', 1)[0]?.toLowerCase()
  const head = first === heads[0]?.toLowerCase() ? '' : `${heads.join('\t')}\n`
  return new TextEncoder().encode(head + pasted)
}

/** What was read of the file, as the page sent it back. */
export function rowsOf(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Numbers of the rows a form carries, in the order they stand on the page; `cell` is one every row has. */
export function rowNumbers(form: FormData, cell: string): string[] {
  const name = new RegExp(`^baris\\.(\\d+)\\.${cell}$`)
  return [...form.keys()].flatMap((key) => name.exec(key)?.[1] ?? [])
}

/** Every row a form carries with all its cells, in the order they stand on the page. */
export function sentRows(form: FormData, cell: string): Record<string, string>[] {
  return rowNumbers(form, cell).map((at) => {
    const begin = `baris.${at}.`
    const cells = [...form.keys()].filter((key) => key.startsWith(begin))
    return Object.fromEntries(cells.map((key) => [key.slice(begin.length), text(form, key)]))
  })
}

/** A sheet as a file has it, with what is wrong in it at its cell; nothing of it is saved. */
export function filledSheet(preview: SheetPreview): { preview: SheetPreview; sheet: SheetRefusal } {
  const { rows, errors } = preview
  const values = rows.flatMap(({ id, fields }) =>
    Object.entries(fields).map(([field, typed]) => [cellName(id, field), typed] as const),
  )
  const rowAt = new Map(rows.map(({ id, at, fields }) => [`${at}`, { id, fields }]))
  const cells = Object.entries(errors).flatMap(([name, sentence]) => {
    const [, at = '', field = ''] = name.split('.')
    const row = rowAt.get(at)
    return row !== undefined && field in row.fields ? [[cellName(row.id, field), sentence] as const] : []
  })
  const sheet = {
    sentence: 'Isi berkas belum dapat disimpan. Perbaiki yang disebut, lalu simpan.',
    cells: Object.fromEntries(cells),
    conflicts: {},
    values: { ...Object.fromEntries(values), impor: preview.berkas },
    whole: true,
  }
  return { preview, sheet }
}
