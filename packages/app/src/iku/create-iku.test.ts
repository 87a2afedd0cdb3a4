import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createIku } from './create-iku.ts'
import { editIku } from './edit-iku.ts'
import { listIku } from './list-iku.ts'
import { readIku } from './read-iku.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

/** As the plan words it. */
const SASARAN = 'Tersedianya peraturan perundangan bidang politik yang kuat'
const place = { entitas: 'kpu', tahun: 2022 } as const
const card = {
  ...{ ...place, kode: 'IKU-7', sasaran: SASARAN, name: 'Nilai sendiri', satuan: 'predikat' },
  ...{ kind: 'predikat', polarity: 'maksimal', consolidation: 'terakhir', definisi: '', bukti: 'Surat' },
}

it('adds an indicator with its card, which follows the kind where that gives the direction', async () => {
  const kasubbag = await test.as('kasubbag')
  const { id } = await test.app.run(createIku, kasubbag, card)
  const { groups, add } = await test.app.run(listIku, kasubbag, place)
  expect(groups.at(-1)).toMatchObject({
    sasaran: SASARAN,
    indikator: [{ kode: 'IKU-7', target: null }],
  })
  expect(add?.find(({ name }) => name === 'kind')?.options?.map(({ value }) => value)).toContain('opini')
  const read = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
  expect(Object.fromEntries(read.card.map(({ label, value }) => [label, value]))).toMatchObject({
    Arah: 'Predikat',
    'Definisi operasional': null,
    'Bukti yang diminta': 'Surat',
  })
})

it('refuses a code that is taken, an empty name, and people who do not plan', async () => {
  const kasubbag = await test.as('kasubbag')
  await expect(test.app.run(createIku, kasubbag, { ...card, kode: 'IKU-1' })).rejects.toMatchObject({
    data: { fields: { kode: expect.stringContaining('sudah dipakai') } },
  })
  await expect(test.app.run(createIku, kasubbag, { ...card, kode: 'IKU-8', name: ' ' })).rejects.toThrow()
  await expect(test.app.run(createIku, await test.as('operator'), card)).rejects.toMatchObject({
    code: 'tidak-berwenang',
  })
  expect((await test.app.run(listIku, await test.as('operator'), place)).add).toBeNull()
})

it('takes the sasaran of a card from the plan, or from another card of the year, and from nowhere else', async () => {
  const kasubbag = await test.as('kasubbag')
  const { sasaran, groups } = await test.app.run(listIku, kasubbag, place)
  expect(sasaran).toContain(SASARAN)
  expect(sasaran).toEqual(expect.arrayContaining(groups.map((group) => group.sasaran)))
  const elsewhere = { ...card, kode: 'IKU-9', sasaran: 'Sasaran karangan' }
  const sentence =
    'Pilih sasaran dari Renstra 2020–2024. Yang belum ada ditambahkan lebih dahulu di halaman Renstra.'
  expect((await refusalOf(test.app.run(createIku, kasubbag, elsewhere))).data.fields).toEqual({
    sasaran: sentence,
  })
  const own = groups[0]?.indikator[0]?.id ?? ''
  const { form } = await test.app.run(readIku, kasubbag, { id: own, tahun: 2024 })
  expect(form?.pilihan).toContain(SASARAN)
  const fields = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? [])
  const edit = (words: string, definisi: string) =>
    test.app.run(editIku, kasubbag, {
      ...{ ...place, tahun: 2024, id: own, version: form?.version, ...fields, definisi, sasaran: words },
    })
  expect((await refusalOf(edit('Sasaran karangan', ''))).data.fields).toEqual({ sasaran: sentence })
  // What it says already stays, though the plan words it otherwise.
  expect(form && !(await sasaranOfThePlan()).includes(form.sasaran)).toBe(true)
  expect(await edit(form?.sasaran ?? '', 'Definisi lain')).toMatchObject({ changed: true })
})

it('is typed where the year has no plan', async () => {
  const kasubbag = await test.as('kasubbag')
  const later = { entitas: 'kpu', tahun: 2026 } as const
  await test.app.run(openTahun, kasubbag, { tahun: 2026 })
  await test.app.run(createIku, kasubbag, { ...card, ...later, sasaran: 'Sasaran karangan' })
  const { sasaran, groups } = await test.app.run(listIku, kasubbag, later)
  expect([sasaran, groups.map((group) => group.sasaran)]).toEqual([null, ['Sasaran karangan']])
})

async function sasaranOfThePlan(): Promise<string[]> {
  const { rows } = await test.database.pool.query<{ uraian: string }>(
    `select uraian from renstra_node where unit_code = '3572'`,
  )
  return rows.map(({ uraian }) => uraian)
}
