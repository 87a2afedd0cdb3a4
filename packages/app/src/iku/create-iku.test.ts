import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RenstraNodeView, readRenstra } from '../renstra/read-renstra.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createIku } from './create-iku.ts'
import { editIku } from './edit-iku.ts'
import { listIku } from './list-iku.ts'
import { readIku } from './read-iku.ts'
import { saveIkuTargets } from './save-iku-targets.ts'

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

it('stands in the plan under the sasaran it was given, moves with it, and stays while that is the same', async () => {
  const kasubbag = await test.as('kasubbag')
  const { id } = await test.app.run(createIku, kasubbag, { ...card, kode: 'IKU-20' })
  const where = async () => {
    const { letak } = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
    return letak === null ? null : [letak.periode, letak.draf, letak.jalur.at(-1)?.uraian]
  }
  expect(await where()).toEqual(['2020–2024', false, SASARAN])
  expect(await standsUnder('IKU-20')).toBe(SASARAN)
  await test.app.run(saveIkuTargets, kasubbag, { ...place, id, target: { 2023: 'A' } })
  const edit = async (part: Record<string, string>) => {
    const { form } = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
    const fields = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? [])
    const { version, sasaran } = form as NonNullable<typeof form>
    await test.app.run(editIku, kasubbag, { ...place, id, version, ...fields, sasaran, ...part })
  }
  const words = await sasaranOfThePlan()
  const choices = (await test.app.run(listIku, kasubbag, place)).sasaran ?? []
  const [other = ''] = choices.filter((one) => one !== SASARAN && words.includes(one))
  await edit({ sasaran: other })
  expect([await where(), await standsUnder('IKU-20')]).toEqual([['2020–2024', false, other], other])
  await test.database.pool.query(
    `update renstra_indikator set node_id = (select id from renstra_node where unit_code = '3572' and uraian = $1 limit 1)
      where indikator_id = $2`,
    [SASARAN, id],
  )
  await edit({ definisi: 'Lain' })
  expect(await standsUnder('IKU-20')).toBe(SASARAN)
  // Words of another card that the plan does not have: no place, and what it promises stays.
  const { groups } = await test.app.run(listIku, kasubbag, place)
  await edit({ sasaran: groups.find(({ sasaran }) => !words.includes(sasaran))?.sasaran ?? '' })
  expect([await where(), await standsUnder('IKU-20')]).toEqual([null, null])
  const { targets } = await test.app.run(readIku, kasubbag, { id, tahun: 2022 })
  expect(targets?.find(({ tahun }) => tahun === 2023)?.typed).toBe('A')
})

it('is typed where the year has no plan', async () => {
  const kasubbag = await test.as('kasubbag')
  const later = { entitas: 'kpu', tahun: 2026 } as const
  await test.app.run(openTahun, kasubbag, { tahun: 2026 })
  await test.app.run(createIku, kasubbag, { ...card, ...later, sasaran: 'Sasaran karangan' })
  const { sasaran, groups } = await test.app.run(listIku, kasubbag, later)
  expect([sasaran, groups.map((group) => group.sasaran)]).toEqual([null, ['Sasaran karangan']])
  const id = groups[0]?.indikator[0]?.id ?? ''
  expect((await test.app.run(readIku, kasubbag, { id, tahun: 2026 })).letak).toBeNull()
})

/** The row of the plan an indicator is shown under; null where it is shown nowhere. */
async function standsUnder(kode: string): Promise<string | null> {
  const { renstra } = await test.app.run(readRenstra, await test.as('kasubbag'), { tahun: 2022 })
  const find = (nodes: RenstraNodeView[]): string | null => {
    for (const { uraian, indikator, children } of nodes) {
      const found = indikator.some((one) => one.kode === kode) ? uraian : find(children)
      if (found !== null) return found
    }
    return null
  }
  return find(renstra?.tree ?? [])
}

async function sasaranOfThePlan(): Promise<string[]> {
  const { rows } = await test.database.pool.query<{ uraian: string }>(
    `select uraian from renstra_node where unit_code = '3572'`,
  )
  return rows.map(({ uraian }) => uraian)
}
