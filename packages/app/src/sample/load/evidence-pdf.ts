import { Buffer } from 'node:buffer'

/** A small, real PDF of one page. The same lines give the same bytes; letters outside Latin-1 become `?`. */
export function evidencePdf(title: string, lines: string[]): Uint8Array {
  const text = [
    'BT /F1 14 Tf 56 770 Td',
    `(${escapeText(title)}) Tj`,
    '/F1 11 Tf 0 -12 Td',
    ...lines.flatMap((line) => ['0 -18 Td', `(${escapeText(line)}) Tj`]),
    'ET',
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (id-ID) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.indexOf('xref\n')}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

function escapeText(text: string): string {
  return text
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
    .replace(/[\\()]/g, '\\$&')
}
