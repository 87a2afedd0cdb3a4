export interface PdfWord {
  x: number
  /** From the top of the page. */
  y: number
  text: string
  size?: number
  bold?: boolean
}

export interface PdfPage {
  words: PdfWord[]
  /** Drawn lines: x1, y1, x2, y2, from the top of the page. */
  lines?: [number, number, number, number][]
}

const HEIGHT = 842

/** An untagged PDF with text in Helvetica where the test wants it. */
export function makePdf(
  pages: readonly PdfPage[],
  extra = { trailer: '', objects: [] as string[] },
): Uint8Array {
  const first = 5 + extra.objects.length
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...extra.objects,
    ...pages.flatMap((page, at) => {
      const content = draw(page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemble(objects, extra.trailer)
}

function draw(page: PdfPage): string {
  const words = page.words.map(({ x, y, text, size = 10, bold = false }) => {
    const escaped = text.replace(/[\\()]/g, (letter) => `\\${letter}`)
    return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${HEIGHT - y} Td (${escaped}) Tj ET`
  })
  const lines = (page.lines ?? []).map(
    ([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`,
  )
  return [...lines, ...words].join('\n')
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Words of a table row at the given columns; empty texts draw nothing. */
export function wordsAt(y: number, columns: readonly number[], texts: readonly string[]): PdfWord[] {
  return texts.flatMap((text, at) => (text === '' ? [] : [{ x: columns[at] ?? 0, y, text }]))
}
