import type { DraftBlock } from '../../draft/draft.ts'
import { draftParagraph } from '../../draft/draft.ts'
import type { Lexicon } from '../lexicon.ts'
import { createLexicon } from '../lexicon.ts'
import type { Line } from '../lines.ts'
import { lineText, toLines } from '../lines.ts'
import type { PageLines } from '../margins.ts'
import { findMargins } from '../margins.ts'
import type { Page, Run } from '../page.ts'
import { alignedTable } from '../table/aligned-table.ts'
import type { Column } from '../table/columns.ts'
import type { PdfTable } from '../table/pdf-table.ts'
import { findRegions } from '../table/region.ts'
import { ruledTables } from '../table/ruled-table.ts'
import { bodyStyle } from './body-style.ts'
import type { FlowItem } from './items.ts'
import { joinTableParts } from './join-table-parts.ts'
import type { PlacedLine } from './paragraphs.ts'
import { paragraphsOf } from './paragraphs.ts'
import { tableDraft } from './table-draft.ts'

/** One page reduced to what the later passes need. */
export interface LaidPage extends PageLines {
  tables: PdfTable[]
}

export function layPage(page: Page, runs: readonly Run[]): LaidPage {
  const { tables, rest } = ruledTables(page, runs)
  return { page: page.number, height: page.height, lines: toLines(rest), tables }
}

/** Untagged pages as blocks: margins taken out, tables found and joined over pages, the rest read as paragraphs. */
export function flowDrafts(pages: readonly LaidPage[]): DraftBlock[] {
  const { headers, footers, bodies } = findMargins(pages)
  const lexicon = createLexicon()
  for (const { lines } of bodies) for (const line of lines) lexicon.add(lineText(line))
  const items = bodies.flatMap((body, at) => pageItems(body, pages[at]?.tables ?? []))
  const carried = carryColumns(items)
  return [
    ...headers.map((text) => draftParagraph(text, { aside: 'header' })),
    ...toDrafts(joinTableParts(carried, lexicon), lexicon),
    ...footers.map((text) => draftParagraph(text, { aside: 'footer' })),
  ]
}

/** Lines and bordered tables of a page from top to bottom. */
function pageItems(body: PageLines, tables: readonly PdfTable[]): FlowItem[] {
  const { page } = body
  const items: FlowItem[] = [
    ...body.lines.map((line): FlowItem => ({ type: 'line', page, line })),
    ...tables.map((table): FlowItem => ({ type: 'table', page, table })),
  ]
  items.sort((a, b) => topOf(a) - topOf(b))
  return [...items, { type: 'page', page }]
}

function topOf(item: FlowItem): number {
  return item.type === 'line' ? item.line.y : item.type === 'table' ? item.table.top : 0
}

/** Finds the tables without borders, run of lines by run of lines; a table at a page's end hands its columns on. */
function carryColumns(items: readonly FlowItem[]): FlowItem[] {
  const out: FlowItem[] = []
  let run: Line[] = []
  let runPage = 0
  let carry: Column[] | null = null
  const flush = () => {
    const regions = findRegions(run, carry)
    let at = 0
    for (const region of regions) {
      for (; at < region.from; at++) pushLine(out, run[at], runPage)
      out.push({ type: 'table', page: runPage, table: alignedTable(run, region, runPage) })
      at = region.to
    }
    for (; at < run.length; at++) pushLine(out, run[at], runPage)
    if (run.length > 0) carry = regions.at(-1)?.to === run.length ? (regions.at(-1)?.columns ?? null) : null
    run = []
  }
  for (const item of items) {
    if (item.type === 'line') {
      run.push(item.line)
      runPage = item.page
      continue
    }
    flush()
    if (item.type === 'table') carry = null
    out.push(item)
  }
  flush()
  return out
}

function pushLine(out: FlowItem[], line: Line | undefined, page: number): void {
  if (line) out.push({ type: 'line', page, line })
}

function toDrafts(items: readonly FlowItem[], lexicon: Lexicon): DraftBlock[] {
  const byPage = new Map<number, Line[]>()
  for (const item of items) {
    if (item.type !== 'line') continue
    const same = byPage.get(item.page)
    if (same) same.push(item.line)
    else byPage.set(item.page, [item.line])
  }
  const style = bodyStyle([...byPage.values()])
  const drafts: DraftBlock[] = []
  let lines: PlacedLine[] = []
  const flush = () => {
    drafts.push(...paragraphsOf(lines, style, lexicon))
    lines = []
  }
  for (const item of items) {
    if (item.type === 'line') lines.push({ page: item.page, line: item.line })
    if (item.type !== 'table') continue
    flush()
    drafts.push(tableDraft(item.table, lexicon))
  }
  flush()
  return drafts
}
