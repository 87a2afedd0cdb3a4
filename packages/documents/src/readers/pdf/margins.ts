import type { Line } from './lines.ts'
import { lineText } from './lines.ts'

export interface PageLines {
  page: number
  height: number
  lines: Line[]
}

export interface Margins {
  headers: string[]
  footers: string[]
  /** The lines that belong to the body, page by page. */
  bodies: PageLines[]
}

const DEPTH = 3

/** Finds running headers, footers and page numbers by their repetition, and takes them out of the pages. */
export function findMargins(pages: readonly PageLines[]): Margins {
  const tally = new Map<string, number>()
  const exact = new Map<string, number>()
  for (const page of pages) {
    for (const line of edgeLines(page)) exact.set(lineText(line), (exact.get(lineText(line)) ?? 0) + 1)
    for (const key of new Set(edgeLines(page).map((line) => keyOf(line, page)))) {
      tally.set(key, (tally.get(key) ?? 0) + 1)
    }
  }
  const needed = Math.max(3, Math.ceil(pages.length * 0.2))
  const headers = new Set<string>()
  const footers = new Set<string>()
  const bodies = pages.map((page) => {
    const repeats = (line: Line) => (tally.get(keyOf(line, page)) ?? 0) >= needed
    const dropped = new Set<Line>()
    for (const top of [true, false]) {
      for (const line of edge(page, top)) {
        const text = lineText(line)
        // The body begins with the first line that is neither.
        if (!repeats(line) && !isPageNumber(text, line, page)) break
        dropped.add(line)
        if (!repeats(line) || isNumberOnly(text)) continue
        ;(top ? headers : footers).add((exact.get(text) ?? 0) > 1 ? text : withoutNumber(text))
      }
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
  return { headers: [...headers].filter(Boolean), footers: [...footers].filter(Boolean), bodies }
}

/** The outermost lines of a page, from its edge inwards. A line in many columns is the head of a table. */
function edge(page: PageLines, top: boolean): Line[] {
  const lines = top
    ? page.lines.slice(0, DEPTH).filter((line) => line.y < page.height * 0.14)
    : page.lines
        .slice(-DEPTH)
        .filter((line) => line.y > page.height * 0.88)
        .reverse()
  const columned = lines.findIndex((line) => line.segments.length > 3)
  return columned < 0 ? lines : lines.slice(0, columned)
}

function edgeLines(page: PageLines): Line[] {
  return [...edge(page, true), ...edge(page, false)]
}

/** Page numbers differ from page to page; the height on the page does not. */
function keyOf(line: Line, page: PageLines): string {
  const band = line.y < page.height / 2 ? Math.round(line.y / 4) : Math.round((page.height - line.y) / 4)
  return `${band} ${withoutNumber(lineText(line)).toLowerCase()}`
}

function withoutNumber(text: string): string {
  return text
    .replace(/^\d{1,4}\s*[|–-]\s*/, '')
    .replace(/\s*[|–-]?\s*\d{1,4}$/, '')
    .trim()
}

function isNumberOnly(text: string): boolean {
  return /^(?:halaman|page|hal\.?)?\s*[-–|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–|]?(?:\s*(?:dari|of|\/)\s*\d{1,4})?$/i.test(
    text,
  )
}

function isPageNumber(text: string, line: Line, page: PageLines): boolean {
  return isNumberOnly(text) && (line.y < page.height * 0.08 || line.y > page.height * 0.92)
}
