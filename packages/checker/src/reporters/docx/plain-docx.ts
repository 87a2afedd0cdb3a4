import type { ReadBlock, ReadDocument, ReadTable } from '@akuntabel/documents'
import { textPart, writeZip } from './write-zip.ts'
import { escapeXml } from './xml-tags.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface PlainDocx {
  bytes: Uint8Array
  /** Number of the paragraph that holds a place of the document that was read. */
  paragraphAt: (place: { block: number; row: number | null; column: number | null }) => number
}

/** What was read from a text or a PDF, as a Word document: its headings, paragraphs and tables. */
export function plainDocx(doc: ReadDocument): PlainDocx {
  const places = new Map<string, number>()
  let count = 0
  const paragraph = (text: string, look: { style?: string; keys: string[] }): string => {
    for (const key of look.keys) if (!places.has(key)) places.set(key, count)
    count++
    const properties = look.style ? `<w:pPr><w:pStyle w:val="${look.style}"/></w:pPr>` : ''
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
  }
  const body = doc.blocks.map((block, at) => blockXml(block, at, paragraph)).join('')
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  const bytes = writeZip([
    textPart('[Content_Types].xml', CONTENT_TYPES),
    textPart('_rels/.rels', relations('officeDocument', 'word/document.xml')),
    textPart('word/_rels/document.xml.rels', relations('styles', 'styles.xml')),
    textPart('word/styles.xml', STYLES),
    textPart(
      'word/document.xml',
      `${HEADER}<w:document xmlns:w="${W}"><w:body>${body}${page}</w:body></w:document>`,
    ),
  ])
  return {
    bytes,
    paragraphAt: ({ block, row, column }) =>
      places.get(`${block}/${row}/${column}`) ?? places.get(`${block}/${row}`) ?? places.get(`${block}`) ?? 0,
  }
}

type Paragraph = (text: string, look: { style?: string; keys: string[] }) => string

function blockXml(block: ReadBlock, at: number, paragraph: Paragraph): string {
  if (block.type === 'heading')
    return paragraph(block.text, { style: `Heading${Math.min(4, block.level)}`, keys: [`${at}`] })
  if (block.type === 'paragraph')
    return paragraph(`${block.listLabel ?? ''} ${block.text}`.trim(), { keys: [`${at}`] })
  return `${tableXml(block, at, paragraph)}${paragraph('', { keys: [] })}`
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>`)
  .join('')

function tableXml(table: ReadTable, at: number, paragraph: Paragraph): string {
  const covered = new Map<number, { rows: number; colspan: number }>()
  const rows = table.rows.map((row, rowAt) => {
    const cells: string[] = []
    for (let column = 0; column < table.columns; ) {
      const above = covered.get(column)
      const cell = above ? undefined : row.cells.find((one) => one.column === column)
      const colspan = Math.max(1, Math.min(above?.colspan ?? cell?.colspan ?? 1, table.columns - column))
      const merge = above ? '<w:vMerge/>' : (cell?.rowspan ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : ''
      const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : ''
      const keys = cell ? [`${at}/${rowAt}/${column}`, `${at}/${rowAt}`, `${at}`] : []
      cells.push(`<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(cell?.text ?? '', { keys })}</w:tc>`)
      if (above && --above.rows === 0) covered.delete(column)
      if (cell && cell.rowspan > 1) covered.set(column, { rows: cell.rowspan - 1, colspan })
      column += colspan
    }
    return `<w:tr>${row.header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  const grid = '<w:gridCol/>'.repeat(table.columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const CONTENT_TYPES = `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`

function relations(type: string, target: string): string {
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
}

const STYLES = `${HEADER}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  28, 24, 22, 20,
]
  .map(
    (size, at) =>
      `<w:style w:type="paragraph" w:styleId="Heading${at + 1}"><w:name w:val="heading ${at + 1}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`
