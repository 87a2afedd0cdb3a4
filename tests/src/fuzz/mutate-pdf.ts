import { deflateSync } from 'node:zlib'
import type { Random } from './random.ts'

type PdfMutation = (pdf: string, random: Random) => string

const HUGE = ['99999999999', '-1', '0', '2147483648', '1e400', '9'.repeat(300)]

function numbers(pdf: string, random: Random): string {
  const rate = random.pick([0.0005, 0.01])
  return pdf.replace(/\b\d+\b/g, (digits) => (random.chance(rate) ? random.pick(HUGE) : digits))
}

/** Objects that point to themselves, to each other or nowhere. */
function references(pdf: string, random: Random): string {
  return pdf.replace(/\b(\d+) 0 R\b/g, (whole, number: string) =>
    random.chance(0.03)
      ? `${random.pick(['0', '1', '2', '3', '99999', String(Number(number) + 1)])} 0 R`
      : whole,
  )
}

function keys(pdf: string, random: Random): string {
  const names = [
    '/Kids',
    '/Count',
    '/Type',
    '/Page',
    '/Pages',
    '/Font',
    '/Length',
    '/Root',
    '/Filter',
    '/Contents',
  ]
  return pdf.replace(/\/[A-Z][A-Za-z]+/g, (name) => (random.chance(0.02) ? random.pick(names) : name))
}

function deepArrays(pdf: string, random: Random): string {
  const depth = random.pick([100, 5_000, 100_000])
  return pdf.replace('/Kids [', `/Deep ${'['.repeat(depth)}${']'.repeat(depth)} /Kids [`)
}

/** A page whose content unpacks to millions of operators. */
function contentBomb(pdf: string, random: Random): string {
  const line = random.pick([
    'BT /F1 10 Tf 50 500 Td (Pagu 1.000) Tj ET\n',
    'q ',
    '0 0 m 500 0 l S\n',
    '(x) Tj ',
    '/Span <</MCID 1>> BDC ',
  ])
  const packed = deflateSync(
    Buffer.from(line.repeat(random.pick([500, 2_000, 2_000, 8_000, 8_000, 100_000]))),
  ).toString('latin1')
  const object = `900 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`
  const pointed = pdf.replace(/\/Contents \d+ 0 R/g, '/Contents 900 0 R')
  // Without a table of offsets that fits, the library looks for the objects itself.
  return pointed.replace(/\nxref\n/, `\n${object}xref\n`).replace(/startxref\n\d+/, 'startxref\n0')
}

function twice(pdf: string): string {
  return pdf + pdf
}

export const PDF_MUTATIONS: Record<string, PdfMutation> = {
  numbers,
  references,
  keys,
  deepArrays,
  contentBomb,
  twice,
}
