import { type ReadTable, readDocument } from '@akuntabel/documents/readers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDocuments } from '../src/engine/check-documents.ts'
import { loadCorpus, toText } from './index.ts'

/** What a page's end leaves between the two parts of a table. */
const BREAKS: Record<string, (head: string[]) => string[]> = {
  'a blank line': () => [''],
  'the head once more': (head) => ['', ...head],
  'the number of the page': () => ['', '- 17 -', ''],
  'the number of the page and the head': (head) => ['', 'Halaman 17', '', ...head],
  'a running title': () => ['', 'Laporan Satuan Kerja | 17', 'Laporan Satuan Kerja | 18', ''],
  'a continued caption': (head) => ['', 'Tabel (lanjutan)', '', ...head],
  '`Rp` in cells of its own': () => [''],
}
const NOTE = ['', 'Catatan: angka menurut data aplikasi.', '']

const read = (lines: readonly string[]) =>
  readDocument(new TextEncoder().encode(lines.join('\n')), 'laporan.txt')

async function findingsIn(lines: readonly string[]) {
  const findings = checkDocuments([await read(lines)]).files[0]?.findings ?? []
  return findings.map(({ severity, rule, fingerprint }) => ({
    severity,
    text: `${severity} ${rule} ${fingerprint}`,
  }))
}

const known = new Map<readonly string[], ReturnType<typeof findingsIn>>()

/** Of the whole document: many cuts ask for it. */
function findingsBefore(lines: readonly string[]): ReturnType<typeof findingsIn> {
  const found = known.get(lines) ?? findingsIn(lines)
  known.set(lines, found)
  return found
}

interface Cut {
  name: string
  side: 'clean' | 'defective'
  lines: string[]
  head: string[]
  /** Index of the line that becomes the first below the cut. */
  at: number
}

/** Every row of every table, the first row of the body left out: above it there is only the head. */
async function cutsOf(name: string, side: Cut['side'], lines: string[]): Promise<Cut[]> {
  const tables = (await read(lines)).blocks.filter((block): block is ReadTable => block.type === 'table')
  const lineOf = (row: ReadTable['rows'][number]) => (row.position.line ?? 0) - 1
  return tables.flatMap((table) => {
    const head = table.rows.filter((row) => row.header).map((row) => lines[lineOf(row)] ?? '')
    return table.rows
      .filter((row) => !row.header)
      .slice(1)
      .map(lineOf)
      .filter((at) => (lines[at - 1] ?? '').trim() !== '')
      .map((at) => ({ name, side, lines, head, at }))
  })
}

/** The rest of the table with `Rp` and figure in two cells, in the columns that hold whole rupiah only. */
function withCurrencyCells(rest: readonly string[]): string[] {
  const end = rest.findIndex((line) => !line.includes('\t'))
  const rows = rest.slice(0, end).map((line) => line.split('\t'))
  const isMoney = (column: number) => {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
    return texts.length > 0 && texts.every((text) => /^\d{1,3}(?:\.\d{3})+$/.test(text))
  }
  const split = rows.map((row) =>
    row.flatMap((text, at) => (at > 0 && isMoney(at) ? [text === '' ? '' : 'Rp', text] : [text])).join('\t'),
  )
  return [...split, ...rest.slice(end)]
}

const documents = loadCorpus().flatMap((document) =>
  (['clean', 'defective'] as const).map((side) => ({
    name: document.name,
    side,
    lines: toText(document[side]).split('\n'),
  })),
)
const cuts = (await Promise.all(documents.map(({ name, side, lines }) => cutsOf(name, side, lines)))).flat()

test('there is much to cut', () => {
  expect(cuts.length).toBeGreaterThan(500)
})

test.each(Object.keys(BREAKS))('a table cut at any row by %s gives the same findings', async (kind) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cuts), async ({ name, side, lines, head, at }) => {
      // A table of contents lies in cells here, and the entry left alone is one of its own.
      fc.pre(!/\.{4}/.test(lines[at] ?? ''))
      const rest = kind.startsWith('`Rp`') ? withCurrencyCells(lines.slice(at)) : lines.slice(at)
      const broken = [...lines.slice(0, at), ...(BREAKS[kind]?.(head) ?? []), ...rest]
      const [before, after] = [await findingsBefore(lines), await findingsIn(broken)]
      expect(after.map(({ text }) => text).toSorted(), `${name} ${side}, before line ${at + 1}`).toEqual(
        before.map(({ text }) => text).toSorted(),
      )
    }),
    { numRuns: 15 },
  )
})

test('a note between the parts leaves two tables, and a right report without an error', async () => {
  const clean = cuts.filter(({ side }) => side === 'clean')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...clean), fc.boolean(), async ({ name, lines, head, at }, repeated) => {
      const broken = [...lines.slice(0, at), ...NOTE, ...(repeated ? head : []), ...lines.slice(at)]
      const errors = (await findingsIn(broken)).filter(({ severity }) => severity === 'error')
      expect(errors, `${name}, before line ${at + 1}`).toEqual([])
    }),
    { numRuns: 25 },
  )
})
