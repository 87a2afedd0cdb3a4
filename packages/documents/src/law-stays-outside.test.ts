import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as domain from '@akuntabel/domain'
import { expect, it } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))

/** What documents may use of the domain when they print or read: the look of figures, never a judgement of them. */
const ALLOWED = new Set([
  'CAPAIAN_REASONS',
  'Decimal',
  'PEJABAT_STATUS',
  'PERIODE',
  'SWOT_JENIS',
  'TRIWULAN',
  'chartUnit',
  'dateInWords',
  'dateParts',
  'dayName',
  'describeApart',
  'diktum',
  'fieldsAt',
  'formatClass',
  'formatDate',
  'formatDifference',
  'formatNumber',
  'formatPercent',
  'formatProse',
  'formatRibuan',
  'formatRupiah',
  'formatValue',
  'monthName',
  'parseDate',
  'parseNumber',
  'parseRupiah',
  'roundValue',
  'shortNames',
  'terbilang',
  'toRoman',
  'valueNumber',
  'valueToRaw',
  // Sums that a printed table of DIPA revisions must keep; no policy decides them.
  'checkRevisionChain',
  'selisih',
])

/** Values, not types, that a file imports from the domain. */
function importedFrom(source: string): string[] {
  const statements = [
    ...source.matchAll(/import\s+(type\s+)?(\{[^}]*\}|\*[^'"]*)\s*from\s*['"]@akuntabel\/domain['"]/gu),
  ]
  return statements
    .filter(([, typeOnly]) => typeOnly === undefined)
    .flatMap(([, , names = '']) =>
      names
        .replace(/[{}]/gu, '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
    )
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/u.test(file) && !/\.test\.ts$/u.test(file) && !/(^|\/)testing\//u.test(file))
  .map((file) => join(SRC, file))

it('imports formats, labels and types of the domain, nothing that judges or holds law', () => {
  const used = files.flatMap((file) =>
    importedFrom(readFileSync(file, 'utf8')).map((name) => ({ file: relative(SRC, file), name })),
  )
  expect(used.length).toBeGreaterThan(10)
  expect(used.filter(({ name }) => !ALLOWED.has(name))).toEqual([])
})

it('knows an import of law when it sees one', () => {
  expect(importedFrom("import { compareValues, type Value } from '@akuntabel/domain'")).toEqual([
    'compareValues',
  ])
  expect(importedFrom("import * as law from '@akuntabel/domain'")).toEqual(['* as law'])
  expect(importedFrom("import type { Policy } from '@akuntabel/domain'")).toEqual([])
})

it('allows only what the domain has', () => {
  expect([...ALLOWED].filter((name) => !(name in domain))).toEqual([])
})
