import type { ParsedSource, SourceBlock, SourceHead, SourceRow } from './types.ts'
import { wrap } from './wrap.ts'

/** What a converter makes of the report: prose, headings with or without marks, tab-separated rows. */
export function toText({ head, blocks }: ParsedSource): string {
  return `${blocks.flatMap((block) => linesOf(block, head)).join('\n')}\n`
}

function linesOf(block: SourceBlock, head: SourceHead): string[] {
  const strong = (text: string): string => (head.gaya === 'markdown' ? `**${text}**` : text)
  switch (block.type) {
    case 'heading':
      return [...headingLines(block, head), '']
    case 'paragraph':
      return [...(block.centred ? [strong(block.text)] : wrap(block.text, head.lebar)), '']
    case 'item':
      return [...wrap(`${block.label} ${block.text}`, head.lebar), '']
    case 'contents':
      return [...block.entries.map(({ text, page }) => `${text} ${'.'.repeat(12)}\t${page}`), '']
    case 'figure':
      return [strong(`Gambar ${block.number}`), block.caption, '']
    case 'cover':
      return [...block.lines.map(strong), block.office, block.year, '', '']
    case 'signatures':
      return [...(block.place ? [block.place] : []), ...block.parties.flatMap(partyLines), '']
    case 'page-break':
      return ['', '']
    case 'table':
      return [...captionLines(block, strong, head), ...tableLines(block.rows), '']
  }
}

function headingLines(block: Extract<SourceBlock, { type: 'heading' }>, head: SourceHead): string[] {
  const chapter = block.label?.startsWith('BAB') ?? false
  const lines = chapter ? [block.label ?? '', block.text] : [`${block.label ?? ''} ${block.text}`.trim()]
  if (head.gaya === 'polos') return lines
  return lines.map((line) => `${'#'.repeat(block.level + 1)} **${line}**`)
}

function partyLines(party: { jabatan: string; nama: string; nip: string | null }): string[] {
  return [party.jabatan, '', 'ttd.', '', party.nama, ...(party.nip ? [`NIP ${party.nip}`] : []), '']
}

function captionLines(
  block: Extract<SourceBlock, { type: 'table' }>,
  strong: (text: string) => string,
  head: SourceHead,
): string[] {
  const number = block.number === null ? null : `Tabel ${block.number}`
  if (number === null) return block.caption ? [strong(block.caption), ''] : []
  if (head.gaya === 'markdown') return [`${strong(number)}  `, strong(block.caption ?? ''), '']
  return [`${number} ${block.caption ?? ''}`, '']
}

/** A page break repeats the header rows after a blank line, as the print does. */
function tableLines(rows: SourceRow[]): string[] {
  const header = rows.filter((row) => row.kind === 'header').map(rowLine)
  return rows.flatMap((row) => (row.kind === 'page' ? ['', ...header] : [rowLine(row)]))
}

function rowLine(row: SourceRow): string {
  return row.cells.map((cell) => cell.text).join('\t')
}
