import type { Position, ReadBlock, ReadDocument } from '@akuntabel/documents'

/** Text that reads on over lines or pages, and where each part of it stands. */
export interface Flow {
  text: string
  parts: { from: number; position: Position }[]
}

const SHORTEST = 50

/** Paragraphs cut in the middle of a sentence are joined; headings and cells stand alone. */
export function flowsOf(doc: ReadDocument): Flow[] {
  const flows: Flow[] = []
  let open: Flow | null = null
  for (const block of doc.blocks) {
    if (block.type === 'table') {
      open = null
      for (const row of block.rows)
        for (const cell of row.cells)
          flows.push({ text: cell.text, parts: [{ from: 0, position: cell.position }] })
      continue
    }
    if (open && goesOn(open.text, block)) {
      open.parts.push({ from: open.text.length + 1, position: block.position })
      open.text = `${open.text} ${block.text}`
      continue
    }
    open = { text: block.text, parts: [{ from: 0, position: block.position }] }
    flows.push(open)
  }
  return flows
}

function goesOn(text: string, next: ReadBlock): boolean {
  return (
    next.type === 'paragraph' &&
    next.aside === null &&
    (next.listLabel === null || next.listLabel === '-') &&
    text.length >= SHORTEST &&
    text.length < 6000 &&
    /\p{Ll}{2}/u.test(text) &&
    /[\p{L}\p{N},/(–-]$/u.test(text) &&
    !/^(?:[A-Z]{5,}|\p{L}+\s*:)/u.test(next.text)
  )
}

export function positionIn(flow: Flow, at: number): Position {
  const part = flow.parts.findLast(({ from }) => from <= at) ?? flow.parts[0]
  if (!part) throw new Error('a flow has at least one part')
  return part.position
}
