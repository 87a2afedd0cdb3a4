import { readDocument } from '@akuntabel/documents/readers'
import { describe, expect, test } from 'vitest'
import { checkDocuments } from '../src/engine/check-documents.ts'
import {
  changedBy,
  shapeOf as findingShape,
  layOut,
  loadSecondCorpus,
  type SecondDocument,
  TRANSFORMS,
} from './index.ts'

const corpus = loadSecondCorpus()
const named = (name: string): SecondDocument => {
  const document = corpus.find((one) => one.name === name)
  if (document === undefined) throw new Error(`no ${name}`)
  return document
}

async function findingsIn(text: string) {
  const doc = await readDocument(new TextEncoder().encode(text), 'uji.txt')
  const findings = checkDocuments([doc]).files.flatMap((file) => file.findings)
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'susunan/bagian')
}

/** Rule and number of places: what must not change when only names, years or places do. */
async function shapeOf(text: string): Promise<string[]> {
  return (await findingsIn(text)).map(({ rule, places }) => `${rule} ${places.length}`).toSorted()
}

const MADIUN = named('lkj-kpu-kota-madiun-2023')
const text = layOut(MADIUN.defective, 'tab')

describe('the same findings', () => {
  test('under another office’s name', async () => {
    const before = await shapeOf(text)
    expect(before.length).toBeGreaterThanOrEqual(8)
    expect(await shapeOf(text.replaceAll('Madiun', 'Blitar').replaceAll('MADIUN', 'BLITAR'))).toEqual(before)
  })

  test('when a paragraph is moved', async () => {
    const paragraph =
      MADIUN.defective.find((line) => line.startsWith('Pada tahun 2023 KPU Kota Madiun')) ?? ''
    const moved = text
      .replace(`${paragraph}\n`, '')
      .replace('BAB IV PENUTUP', `${paragraph}\n\nBAB IV PENUTUP`)
    expect(moved).not.toBe(text)
    expect(await shapeOf(moved)).toEqual(await shapeOf(text))
  })
})

/** Every way to break one of the tables by a page, with the head repeated and without. */
function cuts(lines: readonly string[]): string[] {
  const starts = lines.flatMap((line, at) =>
    line.startsWith('|') && !lines[at - 1]?.startsWith('|') ? [at] : [],
  )
  return starts.flatMap((start) => {
    const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
    return Array.from({ length: Math.max(0, length - 2) }, (_, row) => start + row + 2).flatMap((at) =>
      [[], [lines[start] ?? '']].map((head) =>
        layOut([...lines.slice(0, at), '', '17', '', ...head, ...lines.slice(at)], 'tab'),
      ),
    )
  })
}

describe('no error in a right document, wherever a page breaks its tables', () => {
  test.each(corpus)('$name', async ({ clean }) => {
    const broken = cuts(clean)
    expect(broken.length).toBeGreaterThan(2)
    for (const one of broken) {
      const errors = (await findingsIn(one)).filter(({ severity }) => severity === 'error')
      expect(errors.map(({ rule, message }) => `${rule}: ${message}\n${one}`)).toEqual([])
    }
  })
})

/** Every sixth document here, all of them in the bench. */
const SAMPLED = corpus.filter((_, at) => at % 6 === 0)

describe.each(TRANSFORMS)('the same findings $name', (transform) => {
  test.each(SAMPLED)('$name', async ({ defective, clean }) => {
    for (const side of [defective, clean]) {
      const text = layOut(side, 'tab')
      const [before, after] = [await findingsIn(text), await findingsIn(transform.change(text))]
      expect(changedBy(transform, findingShape(before), findingShape(after))).toEqual([])
    }
  })
})

test('a transform that loses or adds a finding is told', () => {
  const [later] = TRANSFORMS
  if (later === undefined) throw new Error('no transform')
  expect(changedBy(later, ['waktu/tahun 1', 'hitung/sisa 1'], ['hitung/sisa 1', 'hitung/sisa 1'])).toEqual([
    '+ hitung/sisa 1',
    '− waktu/tahun 1',
  ])
  expect(changedBy({ ...later, mayHide: true }, ['waktu/tahun 1'], [])).toEqual([])
})
