import { expect, test } from 'vitest'
import { reportDocx } from '../reporters/docx-komentar.ts'
import { reportJson } from '../reporters/json.ts'
import { reportSarif } from '../reporters/sarif.ts'
import { reportText } from '../reporters/teks.ts'
import { silence } from '../settings/silence.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { checkDocuments } from './check-documents.ts'
import type { Rule } from './rule.ts'

/** Says `dua` of every sentence that holds it: one cause. */
const rule: Rule = {
  id: 'uji/dua',
  severity: 'error',
  meaning: 'Dua.',
  tags: ['reviu:format-1'],
  check: (facts) =>
    facts.sentences
      .filter(({ text }) => text.includes('dua'))
      .map(({ text, position }) => ({
        message: 'Ada dua.',
        at: position,
        stated: 'dua',
        expected: 'satu',
        arithmetic: null,
        related: [],
        key: text,
        cause: 'dua',
        confidence: text.includes('pasti') ? 0.9 : 0.6,
      })),
}

const { doc } = documentFromText('Baris satu.\nBaris dua.\nBaris tiga.\nBaris dua yang pasti.')
const report = checkDocuments([doc], { rules: [rule] })
const [file] = report.files
const [found] = file?.findings ?? []

test('one cause is one finding with every place, as sure as its surest place', () => {
  expect(file?.findings).toHaveLength(1)
  expect(found).toMatchObject({ severity: 'error', outcome: 'salah', sure: 0.9, tags: ['reviu:format-1'] })
  expect(found?.places.map(({ line }) => line)).toEqual([2, 4])
  expect(found?.location.line).toBe(2)
  expect(found?.fingerprint).toBe(found?.places[0]?.fingerprint)
})

test('every format names every place', () => {
  expect(reportText(report)).toContain('di baris 2; juga baris 4')
  const [json] = JSON.parse(reportJson(report)).files[0].findings
  expect(json).toMatchObject({ cause: 'dua', outcome: 'salah', places: [{ line: 2 }, { line: 4 }] })
  const [run] = JSON.parse(reportSarif(report, { version: '1', rules: [rule] })).runs
  expect(run.results[0].locations).toHaveLength(2)
  expect(run.tool.driver.rules.at(-1).properties).toEqual({ tags: ['reviu:format-1'] })
})

test('a Word document gets a comment at each place', async () => {
  if (!file) throw new Error('no file')
  const once = await reportDocx({ ...file, findings: [] }, { bytes: new Uint8Array(), doc })
  const bytes = await reportDocx(file, { bytes: new Uint8Array(), doc })
  const comments = (of: Uint8Array) => Buffer.from(of).toString('latin1').includes('comments.xml')
  expect([comments(once), comments(bytes)]).toEqual([false, true])
})

test('a place is silenced by its own fingerprint, the others stay', () => {
  if (!file || !found) throw new Error('no finding')
  const [first, second] = found.places
  const quiet = silence(file, { abaikan: [{ sidik: first?.fingerprint ?? '', alasan: 'Sudah dijelaskan.' }] })
  expect(quiet.findings).toMatchObject([{ fingerprint: second?.fingerprint, places: [{ line: 4 }] }])
  expect(quiet.silenced).toMatchObject([{ finding: { places: [{ line: 2 }] }, reason: 'Sudah dijelaskan.' }])
  const both = found.places.map(({ fingerprint }) => ({ sidik: fingerprint, alasan: 'Sudah dijelaskan.' }))
  expect(silence(file, { abaikan: both }).findings).toEqual([])
})
