import { lkjTree, pkTree, writeHtmlPage } from '@akuntabel/documents'
import { readDocument } from '@akuntabel/documents/readers'
import { makeLkj, makePk } from '@akuntabel/documents/testing'
import { expect, test } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'

async function findingsIn(html: string): Promise<string[]> {
  const doc = await readDocument(new TextEncoder().encode(html), 'dokumen.html')
  return (
    checkDocuments([doc]).files[0]?.findings.map((finding) => `${finding.rule}: ${finding.message}`) ?? []
  )
}

test('a report this program writes has nothing to find', async () => {
  expect(await findingsIn(writeHtmlPage(lkjTree(makeLkj())))).toEqual([])
})

test('a report whose DIPA was revised after its agreement has nothing to find', async () => {
  const { pk } = makeLkj()
  const program = pk.program.map((one, at) => (at === 0 ? { ...one, pagu: one.pagu + 20_000_000n } : one))
  const html = writeHtmlPage(lkjTree(makeLkj({ pk: { ...pk, program } })))
  expect(html).toContain('lebih kecil')
  expect(await findingsIn(html)).toEqual([])
})

test('an agreement this program writes has nothing to find', async () => {
  expect(await findingsIn(writeHtmlPage(pkTree(makePk())))).toEqual([])
})
