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
    for (const { line } of edgeLines(page)) exact.set(lineText(line), (exact.get(lineText(line)) ?? 0) + 1)
    for (const key of new Set(edgeLines(page).map(({ line }) => keyOf(line, page)))) {
      tally.set(key, (tally.get(key) ?? 0) + 1)
    }
  }
  const needed = Math.max(3, Math.ceil(pages.length * 0.2))
  const headers = new Set<string>()
  const footers = new Set<string>()
  const bodies = pages.map((page) => {
    const dropped = new Set<Line>()
    for (const { line, top } of edgeLines(page)) {
      const text = lineText(line)
      const repeated = (tally.get(keyOf(line, page)) ?? 0) >= needed
      if (!repeated && !isPageNumber(text, line, page)) continue
      dropped.add(line)
      if (!repeated || isNumberOnly(text)) continue
      const kept = (exact.get(text) ?? 0) > 1 ? text : text.replace(/\s*[|–-]?\s*\d{1,4}$/, '').trim()
      ;(top ? headers : footers).add(kept)
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
  return { headers: [...headers].filter(Boolean), footers: [...footers].filter(Boolean), bodies }
}

function edgeLines(page: PageLines): { line: Line; top: boolean }[] {
  const top = page.lines.slice(0, DEPTH).filter((line) => line.y < page.height * 0.14)
  const bottom = page.lines.slice(-DEPTH).filter((line) => line.y > page.height * 0.88)
  return [...top.map((line) => ({ line, top: true })), ...bottom.map((line) => ({ line, top: false }))]
}

/** Digits differ from page to page; height on the page does not. */
function keyOf(line: Line, page: PageLines): string {
  const band = line.y < page.height / 2 ? Math.round(line.y / 4) : Math.round((page.height - line.y) / 4)
  return `${band} ${lineText(line).replace(/\d+/g, '#').toLowerCase()}`
}

function isNumberOnly(text: string): boolean {
  return /^(?:halaman|page|hal\.?)?\s*[-–|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–|]?(?:\s*(?:dari|of|\/)\s*\d{1,4})?$/i.test(
    text,
  )
}

function isPageNumber(text: string, line: Line, page: PageLines): boolean {
  return isNumberOnly(text) && (line.y < page.height * 0.08 || line.y > page.height * 0.92)
}
