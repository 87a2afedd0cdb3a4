import { checkDocuments, type Finding } from '@akuntabel/checker'
import { readDocument } from '@akuntabel/documents/readers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exactData, exactReport } from './exact-report.ts'

/** The families that compute; the others speak of words and order. */
const COMPUTES = 'hitung/*,sepakat/*,anggaran/*,skala/*'

async function findingsOf(text: string): Promise<Finding[]> {
  const document = await readDocument(new TextEncoder().encode(text), 'lkj.txt')
  return checkDocuments([document], { aturan: COMPUTES }).files.flatMap((file) => file.findings)
}

it('finds nothing in a report that only rounds, with whatever precision it prints', async () => {
  await fc.assert(
    fc.asyncProperty(exactData, async (data) => {
      const text = exactReport(data)
      const found = await findingsOf(text)
      expect(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        text,
      ).toEqual([])
    }),
    { numRuns: 400 },
  )
})

it('reads those reports: a figure that is more than rounded is found', async () => {
  await fc.assert(
    fc.asyncProperty(exactData, async (data) => {
      const text = exactReport({ ...data, print: { ...data.print, power: 0 } })
      // The leftover of the total grows by a million.
      const wrong = text.replace(
        /^(\tJumlah\t[\d.]+\t[\d.]+\t)([\d.]+)/m,
        (_, before: string, left: string) => {
          return `${before}${(BigInt(left.replaceAll('.', '')) + 1_000_000n).toString().replace(/\B(?=(?:\d{3})+$)/g, '.')}`
        },
      )
      expect(wrong).not.toBe(text)
      expect((await findingsOf(wrong)).map(({ rule }) => rule)).toContain('hitung/sisa')
    }),
    { numRuns: 60 },
  )
})
