import { text } from './form.ts'

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
