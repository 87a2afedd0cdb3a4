import path from 'node:path'
import { readDocument } from '@akuntabel/documents/readers'
import { expect, test } from 'vitest'
import { type Layout, layOut, loadSecondCorpus, type SecondDocument } from '../corpus2/index.ts'
import { checkDocuments } from '../src/engine/check-documents.ts'
import type { Finding } from '../src/engine/finding.ts'
import { isTold } from './is-told.ts'

const corpus = loadSecondCorpus(path.join(import.meta.dirname, 'sources'))

async function findingsIn(lines: readonly string[], layout: Layout): Promise<Finding[]> {
  const doc = await readDocument(new TextEncoder().encode(layOut(lines, layout)), 'uji.txt')
  const findings = checkDocuments([doc]).files.flatMap((file) => file.findings)
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'susunan/bagian')
}

function cases({ layouts, ...document }: SecondDocument) {
  return layouts.map((layout) => ({ ...document, layout }))
}

test.each(corpus.flatMap(cases))('$name, $layout: what is right is left alone', async ({ clean, layout }) => {
  const found = await findingsIn(clean, layout)
  expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})

test('of the errors planted, as many are told as were', async () => {
  const told = await Promise.all(
    corpus.flatMap(cases).map(async ({ defective, layout, plants }) => {
      const found = await findingsIn(defective, layout)
      return plants.filter((plant) => found.some((finding) => isTold(plant, finding))).length
    }),
  )
  const planted = corpus.flatMap(cases).reduce((sum, { plants }) => sum + plants.length, 0)
  expect(planted).toBe(PLANTED)
  expect(told.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(TOLD)
}, 60_000)

test('a finding tells an error by its figure or its words alone', () => {
  const plant = { kind: 'prosa', wrong: '451', right: '415', line: '' }
  const finding = (stated: string, expected: string) =>
    ({ stated, expected, message: '', arithmetic: null }) as Finding
  expect(isTold(plant, finding('451', '415'))).toBe(true)
  expect(isTold(plant, finding('660', '600'))).toBe(false)
  const words = { kind: 'urutan', wrong: 'Ngadirojo', right: 'Pacitan', line: '' }
  expect(isTold(words, finding('Ngadirojo', 'Pacitan'))).toBe(true)
  expect(isTold(words, finding('Sudimoro', 'Donorojo'))).toBe(false)
})

const PLANTED = 432
const TOLD = 341
