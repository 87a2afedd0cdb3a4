import { lkjTree, pkTree, renstraTree, writeHtmlPage } from '@akuntabel/documents'
import { readDocument } from '@akuntabel/documents/readers'
import {
  makeIndikator,
  makeLkj,
  makePk,
  makeRenstra,
  makeSasaran,
  persen,
} from '@akuntabel/documents/testing'
import { expect, test } from 'vitest'
import { checkDocuments } from '../engine/check-documents.ts'

async function findingsIn(html: string, ...beside: string[]): Promise<string[]> {
  const docs = await Promise.all(
    [html, ...beside].map((one, at) => readDocument(new TextEncoder().encode(one), `dokumen-${at}.html`)),
  )
  const { files } = checkDocuments(docs)
  return files[0]?.findings.map((finding) => `${finding.rule}: ${finding.message}`) ?? []
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

test('an indicator that reached less than another’s target is not taken for that target', async () => {
  const one = (at: number, realisasi: number) =>
    makeSasaran(`Terlaksananya layanan ${at === 1 ? 'keuangan' : 'logistik'}`, [
      makeIndikator({
        kode: `IKS-${at}`,
        uraian: `Persentase layanan ${at === 1 ? 'keuangan tepat waktu' : 'logistik yang lengkap'}`,
        target: persen(100),
        realisasi: persen(realisasi),
      }),
    ])
  expect(await findingsIn(writeHtmlPage(lkjTree(makeLkj({ sasaran: [one(1, 100), one(2, 98)] }))))).toEqual(
    [],
  )
})

test('a report that says which main indicators its agreement leaves out has nothing to find beside it', async () => {
  const { iku, pk } = makeLkj()
  const more = iku.slice(0, 1).map((one) => ({
    ...one,
    ...{
      sasaran: 'Publikasi informasi',
      indikator: 'Persentase informasi tahapan pada media publikasi kantor',
      dalamPk: false,
    },
  }))
  const report = writeHtmlPage(lkjTree(makeLkj({ iku: [...iku, ...more] })))
  expect(await findingsIn(report, writeHtmlPage(pkTree(pk)))).toEqual([])
  const silent = report.replace('tidak termuat dalam', 'ada di samping')
  expect(await findingsIn(silent, writeHtmlPage(pkTree(pk)))).toEqual([
    expect.stringMatching(/^sepakat\/indikator: Indikator “Persentase informasi tahapan/),
  ])
})

test('the book of a strategic plan has nothing to find, also where a program and what is below it differ', async () => {
  expect(await findingsIn(writeHtmlPage(renstraTree(makeRenstra())))).toEqual([])
})
