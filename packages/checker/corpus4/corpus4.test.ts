import path from 'node:path'
import { readDocument } from '@akuntabel/documents/readers'
import { expect, test } from 'vitest'
import { layOut, loadSecondCorpus } from '../corpus2/index.ts'
import { PRINTS, printed } from '../corpus2/print-table.ts'
import { isTold } from '../corpus3/is-told.ts'
import { checkDocuments } from '../src/engine/check-documents.ts'
import type { Finding } from '../src/engine/finding.ts'
import { plainDocx } from '../src/reporters/docx/plain-docx.ts'

const corpus = loadSecondCorpus(path.join(import.meta.dirname, 'sources'))

async function readText(text: string) {
  return await readDocument(new TextEncoder().encode(text), 'uji.txt')
}

const LAYOUTS = {
  tab: (lines: readonly string[]) => readText(layOut(lines, 'tab')),
  spaces: (lines: readonly string[]) => readText(layOut(lines, 'spaces')),
  docx: async (lines: readonly string[]) =>
    readDocument(plainDocx(await readText(layOut(lines, 'tab'))).bytes, 'uji.docx'),
  ...Object.fromEntries(
    PRINTS.map((print) => [print.name, (lines: readonly string[]) => readText(printed(lines, print))]),
  ),
}

async function findingsIn(lines: readonly string[], layout: keyof typeof LAYOUTS): Promise<Finding[]> {
  const findings = checkDocuments([await LAYOUTS[layout](lines)]).files.flatMap((file) => file.findings)
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'susunan/bagian')
}

const names = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]

test.each(names)('%s: what is right is left alone, and as many errors are told as were', async (layout) => {
  let told = 0
  for (const { clean, defective, plants } of corpus) {
    expect((await findingsIn(clean, layout)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    const found = await findingsIn(defective, layout)
    told += plants.filter((plant) => found.some((finding) => isTold(plant, finding))).length
  }
  expect(corpus.flatMap(({ plants }) => plants)).toHaveLength(PLANTED)
  expect(told).toBeGreaterThanOrEqual(TOLD)
})

const PLANTED = 58
/** 46 in every print but that with one blank between figures. */
const TOLD = 45
