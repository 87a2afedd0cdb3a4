import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from './index.ts'
import { LOOKED_AT } from './looked-at.ts'

const HERE = import.meta.dirname
const PAGES = join(HERE, '../../../../docs/rules')
const HEADINGS = ['## Apa yang ditemukan', '## Mengapa', '## Salah', '## Benar', '## Kapan diam']

const ids = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((family) =>
    readdirSync(join(HERE, family.name))
      .filter(
        (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && isRule(join(HERE, family.name, file)),
      )
      .map((file) => `${family.name}/${file.replace(/\.ts$/, '')}`),
  )
  .toSorted()

function isRule(file: string): boolean {
  return readFileSync(file, 'utf8').includes('export const rule: Rule')
}

test('every rule file is in the index, in alphabetical order, under its own id', () => {
  expect(rules.map((rule) => rule.id)).toEqual(ids)
})

test.each(ids)('%s has a test beside it, a page with every heading, and at most 100 lines', (id) => {
  expect(existsSync(join(HERE, `${id}.test.ts`))).toBe(true)
  const page = readFileSync(join(PAGES, `${id.replace('/', '-')}.md`), 'utf8')
  expect(page.split('\n').filter((line) => line.startsWith('## '))).toEqual(HEADINGS)
  expect(page.startsWith(`# ${id}\n`)).toBe(true)
  expect(page).toContain(rules.find((rule) => rule.id === id)?.meaning ?? 'no rule')
  expect(readFileSync(join(HERE, `${id}.ts`), 'utf8').split('\n').length).toBeLessThanOrEqual(101)
})

test('no page is left of a rule that is gone', () => {
  const pages = readdirSync(PAGES).filter((file) => file.endsWith('.md') && file !== 'README.md')
  expect(pages.toSorted()).toEqual(ids.map((id) => `${id.replace('/', '-')}.md`).toSorted())
})

test('every rule says what it looks at; one needs another report for it', () => {
  expect([...Object.keys(LOOKED_AT), 'susunan/salin'].toSorted()).toEqual(ids)
})
