import { readDocument } from '@akuntabel/documents/readers'
import { describe, expect, test } from 'vitest'
import { layOut } from '../corpus2/index.ts'
import { checkDocuments } from '../src/engine/check-documents.ts'
import type { Finding } from '../src/engine/finding.ts'
import { loadPhrases, misprinted, tell } from './index.ts'

const phrases = loadPhrases()
const groups = [...Map.groupBy(phrases, ({ group }) => group)]

async function findingsIn(lines: readonly string[]): Promise<Finding[]> {
  const doc = await readDocument(new TextEncoder().encode(layOut(lines, 'tab')), 'uji.txt')
  const findings = checkDocuments([doc]).files.flatMap((file) => file.findings)
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'susunan/bagian')
}

function isAt(line: string, wrong: string): (finding: Finding) => boolean {
  return ({ places, stated }) =>
    stated.includes(wrong) || places.some(({ excerpt }) => line.startsWith(excerpt.slice(0, 25)))
}

test('two hundred ways to say what a report says, nine in ten of them read', () => {
  expect(phrases.length).toBeGreaterThan(190)
  expect(phrases.filter(({ unread }) => unread).length / phrases.length).toBeLessThan(0.12)
})

test('a misprint is another number', () => {
  for (const seed of [1, 2, 3, 4, 5])
    for (const text of ['97,47%', 'Rp1.000.000', '100%', '11', '3,50'])
      expect(misprinted(text, seed)).not.toBe(text)
})

describe.each(groups)('%s', (_, said) => {
  test('what is planted is found, but for what is marked as unread', async () => {
    const missed: string[] = []
    for (const phrase of said) {
      const { defective, line, wrong } = tell(phrase, 1)
      if (!(await findingsIn(defective)).some(isAt(line, wrong))) missed.push(phrase.text)
    }
    expect(missed).toEqual(said.filter(({ unread }) => unread).map(({ text }) => text))
  }, 60_000)

  test('what is right is left alone, whatever its figures', async () => {
    for (const seed of [1, 2, 3]) {
      for (const phrase of said) {
        const found = seed === 1 || phrase === said[seed] ? await findingsIn(tell(phrase, seed).clean) : []
        expect(found.map(({ rule, message }) => `${rule}: ${message} | ${phrase.text}`)).toEqual([])
      }
    }
  }, 60_000)
})
