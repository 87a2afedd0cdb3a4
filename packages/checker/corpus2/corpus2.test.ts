import { expect, test } from 'vitest'
import type { Finding } from '../src/engine/finding.ts'
import { LAYOUTS, layOut, loadSecondCorpus, scoreSide } from './index.ts'
import { parse } from './load.ts'

const corpus = loadSecondCorpus()

test('twenty documents of every kind, in every layout', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(20)
  expect(new Set(corpus.map(({ kind }) => kind))).toEqual(
    new Set([
      'LKj KPU',
      'LKj Sekretariat',
      "ministry's office",
      'regional agency',
      'PK/Keputusan',
      'Renstra',
    ]),
  )
  expect(new Set(corpus.flatMap(({ layouts }) => layouts))).toEqual(new Set(LAYOUTS))
})

test.each(corpus)('$name: twins differ where something is planted, and nowhere else', (document) => {
  const { defective, clean, plants } = document
  expect(plants.length).toBeGreaterThanOrEqual(3)
  const differing = defective.flatMap((line, at) => (line === clean[at] ? [] : [line]))
  const marked = new Set(plants.map(({ line }) => line))
  expect(differing.filter((line) => !marked.has(line))).toEqual([])
  for (const line of [...defective, ...clean]) expect(line).not.toMatch(/\[\[|\]\]|=>/)
})

test('the layouts print the same cells', () => {
  const lines = [
    '| Uraian | Pagu |',
    '| Satu | 1.000.000 |',
    '| Dua | 2.000.000 |',
    '| Tiga | 3.000.000 |',
    'Kalimat.',
  ]
  expect(layOut(lines, 'tab')).toBe(
    'Uraian\tPagu\nSatu\t1.000.000\nDua\t2.000.000\nTiga\t3.000.000\nKalimat.\n',
  )
  expect(layOut(lines, 'cut')).toContain('Dua\t2.000.000\n\n17\n\nTiga\t3.000.000')
  expect(layOut(lines, 'rp')).toContain('Satu\tRp\t1.000.000')
  expect(layOut(lines, 'spaces')).toContain('Satu     1.000.000\nDua      2.000.000')
})

const SOURCE = 'kind: LKj KPU\nlayouts: tab\nTarget tahun [[tahun: 2021 => 2023]] tercapai semua.'

test('an error is found at its line or by its figure, whatever the rule; all else is false', () => {
  const document = parse('contoh', SOURCE)
  const finding = (excerpt: string, stated: string) =>
    ({
      rule: 'waktu/lain',
      severity: 'error',
      message: '',
      stated,
      expected: null,
      arithmetic: null,
      related: [],
      places: [{ excerpt, label: '', table: null }],
    }) as unknown as Finding
  const here = finding('Target tahun 2021 tercapai semua.', '2021')
  const elsewhere = finding('Kalimat yang lain sama sekali.', '99')
  expect(scoreSide(document, [here, elsewhere], 'defective')).toMatchObject({
    planted: 1,
    found: 1,
    errors: 1,
    falseErrors: 1,
  })
  expect(scoreSide(document, [elsewhere], 'defective').missed).toMatchObject([
    { kind: 'tahun', wrong: '2021' },
  ])
  expect(scoreSide(document, [here], 'clean')).toMatchObject({ planted: 0, falseErrors: 1 })
})

test('a layout nobody knows is a mistake of the source', () => {
  expect(() => parse('contoh', SOURCE.replace('tab', 'miring'))).toThrow('unknown layout miring')
})
