import type { TableBlock } from '../../tree/block.ts'
import { labelOf } from '../../tree/reference-labels.ts'
import { type HeadCell, headRows } from '../head-rows.ts'
import { alignOf, indentColumn, type PlacedCell, type PlacedRow, placeRows } from '../table-layout.ts'
import { escapeHtml } from './escape.ts'
import { elementId, type HtmlContext, inlinesOf } from './inline.ts'

const ALIGN = { left: 'dok-kiri', center: 'dok-tengah', right: 'dok-kanan' }

export function tableHtml(block: TableBlock, context: HtmlContext): string {
  const head = headRows(block).map((cells) => `<tr>${cells.map(headHtml).join('')}</tr>`)
  const body = placeRows(block).map((placed) => rowHtml(block, placed, context))
  const note = block.note ? `<p class="dok-catatan-tabel">${inlinesOf(block.note, context)}</p>` : ''
  const name = escapeHtml(block.caption ?? block.columns.map((column) => column.label).join(', '))
  return `<div class="dok-tabel${block.close ? ' dok-rapat' : ''}" id="${elementId(block.id)}">
<div class="dok-gulir" role="region" aria-label="${name}" tabindex="0">
<table>${captionOf(block)}
<thead>${head.join('')}${numberRow(block)}</thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>${note}
</div>`
}

function headHtml({ label, unit, align, colspan, rowspan }: HeadCell): string {
  const unitHtml = unit ? ` <span class="dok-satuan">(${escapeHtml(unit)})</span>` : ''
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const scope = colspan > 1 ? 'colgroup' : 'col'
  return `<th scope="${scope}"${spans} class="${ALIGN[align]}">${escapeHtml(label)}${unitHtml}</th>`
}

function numberRow({ columns, numberRow }: TableBlock): string {
  if (!numberRow) return ''
  return `<tr class="dok-nomor-kolom">${columns.map((_, at) => `<th>${at + 1}</th>`).join('')}</tr>`
}

function captionOf(block: TableBlock): string {
  if (block.caption === null && block.number === null) return ''
  const number =
    block.number === null ? '' : `<strong>${escapeHtml(labelOf('Tabel', block.number))}</strong> `
  return `<caption>${number}${escapeHtml(block.caption ?? '')}</caption>`
}

const ROW_CLASS = { row: '', group: ' class="dok-kelompok"', total: ' class="dok-jumlah"' }

function rowHtml(block: TableBlock, placed: PlacedRow, context: HtmlContext): string {
  const indented = indentColumn(block)
  const header = placed.cells.find(({ column }) => column === indented) ?? placed.cells[0]
  const cells = placed.cells.map((cell) => {
    const level = cell.column === indented ? (placed.row.level ?? 0) : 0
    return cellHtml(block, cell, { context, level, header: cell === header })
  })
  return `<tr${ROW_CLASS[placed.row.kind]}>${cells.join('')}</tr>`
}

function cellHtml(
  block: TableBlock,
  placed: PlacedCell,
  { context, level, header }: { context: HtmlContext; level: number; header: boolean },
): string {
  const { cell } = placed
  const classes = [ALIGN[alignOf(block, placed)]]
  if (level > 0) classes.push(`dok-tingkat-${Math.min(level, 5)}`)
  if (cell.bold) classes.push('dok-tebal')
  const spans = `${cell.rowspan ? ` rowspan="${cell.rowspan}"` : ''}${cell.colspan ? ` colspan="${cell.colspan}"` : ''}`
  const tag = header ? 'th' : 'td'
  const scope = header ? ' scope="row"' : ''
  return `<${tag}${scope} class="${classes.join(' ')}"${spans}>${inlinesOf(cell.content, context)}</${tag}>`
}
