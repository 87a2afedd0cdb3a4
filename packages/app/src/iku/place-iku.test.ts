import { afterAll, beforeAll, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createIku } from './create-iku.ts'
import { editIku } from './edit-iku.ts'
import { listIku } from './list-iku.ts'
import { placeIku } from './place-iku.ts'
import { readIku } from './read-iku.ts'

const year = { entitas: 'kpu', tahun: 2023 } as const

let test: TestApp
let kasubbag: Actor
let id: string
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  const { groups } = await test.app.run(listIku, kasubbag, year)
  id = groups.flatMap(({ indikator }) => indikator)[0]?.id as string
  await test.database.pool.query(`update renstra_indikator set node_id = null where indikator_id = $1`, [id])
})
afterAll(() => test?.close())

const card = (tahun = 2023) => test.app.run(readIku, kasubbag, { id, tahun })
const said = async (promise: Promise<unknown>) => {
  const { code, message, data } = await refusalOf(promise)
  return [code, data.fields ?? message]
}
const place = (node: string | undefined, asked: object = year) =>
  test.app.run(placeIku, kasubbag, { ...asked, id, node })
/** What the closed year says: its sealed report, and what its figures come to. */
async function closedYear() {
  const asked = { entitas: 'kpu', tahun: 2021, jenis: 'lkj', format: 'json' }
  const { bytes } = await test.app.run(downloadDokumen, kasubbag, asked)
  return [new TextDecoder().decode(bytes), (await card(2021)).years]
}

it('gives one that stands nowhere its place, also in an established plan, and changes nothing of a closed year', async () => {
  await test.app.run(finalizeLkj, await test.as('sekretaris'), {
    ...{ entitas: 'kpu', tahun: 2021, tanggal: '2022-02-21' },
  })
  const before = await closedYear()
  const { letak, tempat } = await card()
  expect([letak, tempat?.periode]).toEqual([null, '2020–2024'])
  expect(await said(place('00000000-0000-4000-8000-000000000000'))).toEqual([
    'masukan-salah',
    { node: 'Pilih sasaran dari daftar.' },
  ])
  const [one, other] = tempat?.pilihan ?? []
  expect(await place(one?.value)).toEqual({ sasaran: (await card()).letak?.jalur.at(-1)?.uraian })
  const after = await card()
  expect([after.letak?.draf, after.tempat]).toEqual([false, null])
  expect(after.history[0]?.sentence).toMatch(/^menempatkan indikator .+ di bawah .+ dalam Renstra 2020–2024$/)
  expect(await said(place(other?.value))).toEqual([
    'sudah-ada',
    expect.stringMatching(/ sudah berdiri di bawah “.+”\. Pindahkan lewat sasaran pada kartunya\.$/),
  ])
  expect(await closedYear()).toEqual(before)
})

it('stays at the place a closed year was counted with, whatever its card answers from then on', async () => {
  const before = await closedYear()
  const { letak, form } = await card()
  const fields = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? [])
  const sasaran = form?.pilihan?.find((one) => one !== form.sasaran)
  await test.app.run(editIku, kasubbag, { ...year, id, version: form?.version, ...fields, sasaran })
  const after = await card()
  expect([after.sasaran, after.letak]).toEqual([sasaran, letak])
  expect(await closedYear()).toEqual(before)
})

it('is of the years it is counted in, of its entity, of a plan there is, and of who plans', async () => {
  const node = '00000000-0000-4000-8000-000000000000'
  expect(await said(place(node, { ...year, entitas: 'sekretariat' }))).toEqual([
    'tidak-ditemukan',
    expect.any(String),
  ])
  expect((await said(place(node, { ...year, tahun: 2021 })))[0]).toBe('terkunci')
  await test.app.run(openTahun, kasubbag, { tahun: 2026 })
  expect(await said(place(node, { ...year, tahun: 2026 }))).toEqual([
    'keadaan-salah',
    expect.stringMatching(/dihitung tahun 20\d\d–2024\. Buka tahun itu untuk mengubahnya\.$/),
  ])
  const fresh = { kode: 'IKU-1', sasaran: 'Baru', name: 'Tanpa Renstra', satuan: 'persen', kind: 'persen' }
  const rest = { polarity: 'maksimal', consolidation: 'terakhir' }
  const made = await test.app.run(createIku, kasubbag, { ...year, tahun: 2026, ...fresh, ...rest })
  const alone = test.app.run(placeIku, kasubbag, { ...year, tahun: 2026, id: made.id, node })
  expect(await said(alone)).toEqual([
    'belum-lengkap',
    'Belum ada Renstra untuk tahun 2026. Susun Renstra-nya lebih dahulu.',
  ])
  const operator = test.app.run(placeIku, await test.as('operator'), { ...year, id, node })
  expect((await said(operator))[0]).toBe('tidak-berwenang')
})
