import type { Position, ReadBlock, ReadDocument, ReadTable } from '@akuntabel/documents'

/** One entry of the table of contents. */
export interface ContentsEntry {
  /** Without dots and page: `A. Latar Belakang`. */
  text: string
  /** As printed; null when the entry has none. */
  page: string | null
  position: Position
}

const TITLE = /^daftar\s+isi$/i
const ENTRY = /^(.{3,200}?)(?:\s*[.…·_]{3,}\s*|\t+|\s{3,}|\s+)(\d{1,4}|[ivxl]{1,6})\.?$/i
const LIMIT = 120
const CHAPTER = /^bab\s+[ivx\d]{1,5}$/i

/** Entries after the title Daftar Isi, up to the first heading or line that is no entry. */
export function extractContents(doc: ReadDocument): ContentsEntry[] {
  const start = doc.blocks.findIndex((block) => block.type !== 'table' && TITLE.test(block.text.trim()))
  if (start < 0) return []
  const entries: ContentsEntry[] = []
  let strangers = 0
  for (const block of doc.blocks.slice(start + 1, start + 1 + LIMIT)) {
    const found = entriesOf(block)
    if (found.length === 0 && (block.type === 'heading' || ++strangers > 1)) break
    if (found.length > 0) strangers = 0
    entries.push(...found)
  }
  return entries
}

function entriesOf(block: ReadBlock): ContentsEntry[] {
  if (block.type === 'table') return inTable(block)
  const label = block.type === 'paragraph' && block.listLabel !== null ? `${block.listLabel} ` : ''
  const line = label + block.text.trim()
  const entry = CHAPTER.test(line) ? null : ENTRY.exec(line)
  return entry && !/[;:]$/.test(entry[1] ?? '') ? [toEntry(entry, block.position)] : []
}

/** A row without a page is a chapter's name, or goes on the row above. */
function inTable(table: ReadTable): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  for (const row of table.rows) {
    const texts = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
    const line = texts.join('\t')
    const position = row.cells[0]?.position ?? row.position
    const entry = CHAPTER.test(line) ? null : ENTRY.exec(line)
    const above = entries.at(-1)
    if (entry) entries.push(toEntry(entry, position))
    else if (above && texts.length === 1 && !/^\p{Lu}/u.test(line)) above.text = tidy(`${above.text}${line}`)
    else if (texts[0]) entries.push({ text: tidy(texts[0]), page: null, position })
  }
  return entries
}

function toEntry(entry: RegExpExecArray, position: Position): ContentsEntry {
  return { text: tidy(entry[1] ?? ''), page: entry[2] ?? null, position }
}

function tidy(text: string): string {
  return text
    .replace(/[\s.…·_]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
