import mammoth from 'mammoth'
import type { ReadTable } from './table.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every table of a DOCX, through a reader that knows nothing of our writer. */
export async function readDocxTables(bytes: Uint8Array): Promise<ReadTable[]> {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, body]) => gridOf(body ?? ''))
}

function gridOf(html: string): ReadTable {
  const open: number[] = []
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => {
    const cells: string[] = []
    const skipCovered = () => {
      while ((open[cells.length] ?? 0) > 0) {
        open[cells.length] = (open[cells.length] ?? 0) - 1
        cells.push('')
      }
    }
    for (const [, attributes, content] of (row ?? '').matchAll(/<t[dh]([^>]*)>([\s\S]*?)<\/t[dh]>/g)) {
      skipCovered()
      const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes ?? '')?.[1] ?? 1)
      const column = cells.length
      for (let i = 0; i < span('colspan'); i++) {
        open[column + i] = span('rowspan') - 1
        cells.push(i === 0 ? textOf(content ?? '') : '')
      }
    }
    skipCovered()
    return cells
  })
  return { header: rows[0] ?? [], rows: rows.slice(1) }
}
