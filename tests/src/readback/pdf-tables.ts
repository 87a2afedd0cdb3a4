import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadTable } from './table.ts'

interface StructNode {
  role?: string
  type?: string
  id?: string
  children?: StructNode[]
}

/** Every table of a tagged PDF from its structure tree; the pages of one table are joined row by row. */
export async function readPdfTables(bytes: Uint8Array): Promise<ReadTable[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const tables: string[][][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsByMark(
      content.items as unknown as { type?: string; id?: string; str?: string; hasEOL?: boolean }[],
    )
    const tree = (await page.getStructTree()) as StructNode | null
    for (const table of tree ? find(tree, 'Table') : []) {
      tables.push(find(table, 'TR').map((row) => cells(row).map((cell) => flatten(cell, texts))))
    }
  }
  await task.destroy()
  return mergeOverPages(tables).map(([header = [], ...rows]) => ({
    header,
    rows: rows.map((row) => spread(row, header.length)),
  }))
}

/** The structure tree tells no spans: a closing row merges its first cells, any other row lacks those covered from above. */
function spread(row: string[], columns: number): string[] {
  const covered = Array<string>(Math.max(0, columns - row.length)).fill('')
  const [first = '', ...rest] = row
  return /^(Jumlah|Rata-rata|Perubahan)/.test(first) ? [first, ...covered, ...rest] : [...covered, ...row]
}

function textsByMark(
  items: { type?: string; id?: string; str?: string; hasEOL?: boolean }[],
): Map<string, string> {
  const texts = new Map<string, string>()
  const stack: string[] = []
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent')
      stack.push(item.id ?? '')
    else if (item.type === 'endMarkedContent') stack.pop()
    else if (item.str !== undefined) {
      const id = stack.findLast((mark) => mark !== '')
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    }
  }
  return texts
}

function find(node: StructNode, role: string): StructNode[] {
  return (node.children ?? []).flatMap((child) => (child.role === role ? [child] : find(child, role)))
}

function cells(row: StructNode): StructNode[] {
  return (row.children ?? []).filter((child) => child.role === 'TD' || child.role === 'TH')
}

function flatten(node: StructNode, texts: Map<string, string>): string {
  const walk = (at: StructNode): string =>
    at.type === 'content' ? (texts.get(at.id ?? '') ?? '') : (at.children ?? []).map(walk).join(' ')
  return walk(node).replace(/\s+/g, ' ').trim()
}

/** A table crossing a page comes back whole on each page, its other rows empty: overlay equal shapes. */
function mergeOverPages(tables: string[][][]): string[][][] {
  const merged: string[][][] = []
  for (const table of tables) {
    const last = merged.at(-1)
    const same =
      last && last.length === table.length && last.every((row, i) => complementary(row, table[i] ?? []))
    if (same)
      merged.splice(
        -1,
        1,
        last.map((row, i) => overlay(row, table[i] ?? [])),
      )
    else merged.push(table)
  }
  return merged
}

function overlay(row: string[], other: string[]): string[] {
  return row.map((text, column) => text || (other[column] ?? ''))
}

function complementary(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === '' || b[i] === '' || text === b[i])
}
