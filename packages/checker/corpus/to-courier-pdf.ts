import { layOut, type Page } from './courier-layout.ts'
import type { ParsedSource } from './types.ts'

/**
 * An untagged PDF as an old print driver makes it: one fixed-width face, ruled tables that break over pages with
 * their header repeated, a running page number. Text only has positions.
 */
export function toCourierPdf(source: ParsedSource): Uint8Array {
  const pages = layOut(source.blocks)
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ]
  pages.forEach((page, at) => {
    const stream = contentOf(page, at + 1)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    )
  })
  return assemble(objects)
}

function contentOf(page: Page, number: number): string {
  const rules = page.rules.map(({ x1, y1, x2, y2 }) => `${x1} ${y1} m ${x2} ${y2} l S`)
  const texts = page.texts.map(({ x, y, text }) => `BT /F1 8 Tf ${x} ${y} Td (${escapeText(text)}) Tj ET`)
  return ['0.5 w', ...rules, ...texts, `BT /F1 8 Tf 420 20 Td (${number}) Tj ET`].join('\n')
}

const WINANSI: Record<string, string> = { '–': '\x96', '—': '\x97', '≥': '>=', '“': '\x93', '”': '\x94' }

function escapeText(text: string): string {
  return text.replace(/[–—≥“”]/g, (sign) => WINANSI[sign] ?? sign).replace(/[\\()]/g, '\\$&')
}

function assemble(objects: string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file, 'latin1')
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = Buffer.byteLength(file, 'latin1')
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
