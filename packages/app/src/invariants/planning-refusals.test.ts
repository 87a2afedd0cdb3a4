import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAnggaranIndikator } from '../anggaran-indikator/read-anggaran-indikator.ts'
import { saveAnggaranIndikator } from '../anggaran-indikator/save-anggaran-indikator.ts'
import { previewDipa } from '../dipa/preview-dipa.ts'
import { saveDipa } from '../dipa/save-dipa.ts'
import { createIku } from '../iku/create-iku.ts'
import { editIku } from '../iku/edit-iku.ts'
import { importIku } from '../iku/import-iku.ts'
import { listIku } from '../iku/list-iku.ts'
import { previewIku } from '../iku/preview-iku.ts'
import { saveIkuTargets } from '../iku/save-iku-targets.ts'
import { createKeputusan } from '../keputusan/create-keputusan.ts'
import { establishKeputusan } from '../keputusan/establish-keputusan.ts'
import { readKeputusan } from '../keputusan/read-keputusan.ts'
import { saveKeputusan } from '../keputusan/save-keputusan.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { editPk } from '../pk/edit-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { submitPk } from '../pk/submit-pk.ts'
import { previewRenstra } from '../renstra/preview-renstra.ts'
import { saveRenstra } from '../renstra/save-renstra.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'

const KPU = { entitas: 'kpu', tahun: 2022 } as const
const NEW = { entitas: 'kpu', tahun: 2023 } as const
const SASARAN = 'Tersedianya peraturan perundangan bidang politik yang kuat'
const CARD = {
  ...{ ...KPU, kode: 'IKU-30', sasaran: SASARAN, name: 'Persentase', satuan: 'persen' },
  ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' },
}

let test: TestApp
let kasubbag: Actor
let operator: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp({ today: '2023-03-04' })
  kasubbag = await test.as('kasubbag')
  operator = await test.as('operator')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

/** Every row of every table of an office, the trail included. */
async function everything(): Promise<Record<string, string>> {
  const { rows: tables } = await test.database.pool.query<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
      where c.table_schema = 'public' and c.column_name = 'unit_code' and t.table_type = 'BASE TABLE' order by 1`,
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from "${name}" t`,
  )
  const { rows } = await test.database.pool.query<{ name: string; sum: string }>(sums.join(' union all '))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

/** What it says, as fields where it names them; and nothing was written meanwhile. */
async function refused(act: () => Promise<unknown>): Promise<unknown> {
  const before = await everything()
  const { message, data } = await refusalOf(act())
  expect(await everything()).toEqual(before)
  expect(Object.keys(before).length).toBeGreaterThan(30)
  return data.fields ?? message
}

const asFile = (jenis: string, baris: object[]) => new TextEncoder().encode(JSON.stringify({ jenis, baris }))

it('refuses a code that is there already, typed, in one file, or in the rows of a DIPA', async () => {
  expect(await refused(() => test.app.run(createIku, kasubbag, { ...CARD, kode: 'IKU-1' }))).toEqual({
    kode: 'Kode IKU-1 sudah dipakai dalam periode 2020–2024. Tulis kode lain.',
  })
  const isi = asFile('iku', [CARD, { ...CARD, name: 'Lain' }])
  const { baris, sidik } = await test.app.run(previewIku, kasubbag, { ...KPU, isi })
  expect(await refused(() => test.app.run(importIku, kasubbag, { ...KPU, sidik, baris }))).toEqual({
    'baris.1.kode': 'Kode IKU-30 sudah ada di baris 1.',
  })
  const rows = [
    { kode: '076.01.WA', uraian: 'Dukungan', pagu: '' },
    { kode: '3355', uraian: 'Pembinaan', pagu: '10' },
    { kode: '3355', uraian: 'Pembinaan lagi', pagu: '5' },
  ]
  const said = await refused(() => test.app.run(saveDipa, operator, { tahun: 2023, baris: rows }))
  expect(Object.keys(said as object)).toEqual(['baris.2.kode'])
})

it('refuses text for a number, and a year outside the period', async () => {
  const { groups } = await test.app.run(listIku, kasubbag, KPU)
  const id = groups.flatMap(({ indikator }) => indikator).find(({ kode }) => kode === 'IKU-2')?.id
  const write = (target: object) => () => test.app.run(saveIkuTargets, kasubbag, { ...KPU, id, target })
  expect(Object.keys((await refused(write({ 2023: 'banyak', 2024: '1' }))) as object)).toEqual([
    'target.2023',
  ])
  expect(await refused(write({ 2024: '1', 2031: '90' }))).toEqual({
    'target.2031': 'Renstra ini mencakup tahun 2020–2024.',
  })
  const baris = [{ jenis: 'program', kode: 'P', uraian: 'Program', pendanaan: ['sepuluh', '', '', '', ''] }]
  const plan = await refused(() => test.app.run(saveRenstra, kasubbag, { tahun: 2026, baris }))
  expect(Object.keys(plan as object)).toEqual(['baris.0.pendanaan.0'])
})

it('refuses weights that do not make 100', async () => {
  const komponen = ['A', 'B'].map((kode) => ({ kode, nama: kode, satuan: 'poin' }))
  const weighted = { ...CARD, rumus: 'jumlah-berbobot', susunan: 'A 60; B 50', komponen }
  expect(await refused(() => test.app.run(createIku, kasubbag, weighted))).toEqual({
    susunan: expect.stringContaining('100'),
  })
  const [row] = (await test.app.run(readAnggaranIndikator, operator, KPU)).baris
  const shares = { id: `baris/${row?.kode}`, version: 0, fields: { indikator: 'IKU-1 = 60; IKU-2 = 50' } }
  const before = await everything()
  const view = await test.app.run(saveAnggaranIndikator, operator, { ...KPU, rows: [shares] })
  expect(view.refused.map(({ sentence }) => sentence)).toEqual(['Jumlah porsinya 110%, di atas 100%.'])
  expect({ ...(await everything()), draf: '' }).toEqual({ ...before, draf: '' })
})

it('refuses a decree without a legal basis', async () => {
  const { id } = await test.app.run(createKeputusan, kasubbag, { ...KPU, jenis: 'penetapan-kinerja' })
  const read = () => test.app.run(readKeputusan, kasubbag, { ...KPU, id })
  const { bagian } = await read()
  const laws = Object.entries(bagian).flatMap(([part, { version }]) =>
    part.startsWith('mengingat/')
      ? [{ id: part, version, fields: { isi: '' }, dasar: { isi: version } }]
      : [],
  )
  await test.app.run(saveKeputusan, kasubbag, { ...KPU, id, rows: laws })
  const { version } = await read()
  expect(await refused(() => test.app.run(establishKeputusan, ketua, { ...KPU, id, version }))).toBe(
    'Keputusan belum mempunyai dasar hukum. Pilih sedikitnya satu peraturan untuk bagian Mengingat.',
  )
})

it('refuses quarters that do not come to the target of the year', async () => {
  const { id } = await test.app.run(createPkDraft, kasubbag, NEW)
  const read = () => test.app.run(readPk, kasubbag, { ...NEW, id })
  const view = await read()
  const percent = view.sasaran
    .flatMap(({ indikator }) => indikator)
    .find(({ kind }) => kind.options === null)?.id
  const rows = [
    [`indikator/${percent}`, '90'],
    [`triwulan/${percent}/4`, '80'],
  ].map(([row = '', target]) => ({ id: row, version: view.rows[row]?.version ?? 0, fields: { target } }))
  await test.app.run(editPk, kasubbag, { ...NEW, id, version: view.version, rows })
  const { version, problems } = await read()
  const missed = problems.find((one) => one.includes('tidak sesuai dengan target setahun'))
  expect(missed).toMatch(/Triwulan IV 80.*Samakan, atau tulis alasannya\.$/)
  const { data } = await refusalOf(test.app.run(submitPk, kasubbag, { ...NEW, id, version }))
  expect(data.gaps?.map(({ sebab }) => sebab)).toContain(missed)
  await refused(() => test.app.run(submitPk, kasubbag, { ...NEW, id, version }))
})

it('refuses a workbook that unpacks to far more than it is', async () => {
  const types =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
  const isi = zipSync({
    '[Content_Types].xml': new TextEncoder().encode(types),
    'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
  })
  for (const read of [
    () => test.app.run(previewIku, kasubbag, { ...KPU, isi }),
    () => test.app.run(previewRenstra, kasubbag, { tahun: 2026, isi }),
    () => test.app.run(previewDipa, operator, { tahun: 2023, isi }),
  ])
    expect(await refused(read)).toContain('tidak dapat dibaca')
})

it("refuses another office's rows as if they were not there", async () => {
  const { rows } = await test.database.pool.query<{ id: string }>(
    `insert into indikator (unit_code, entitas, iku, kode, periode, mulai_tahun, sampai_tahun)
      values ('3573', 'kpu', true, 'IKU-1', 2020, 2020, 2024) returning id`,
  )
  const id = rows[0]?.id
  await test.database.pool.query(
    `insert into indikator_versi (unit_code, indikator_id, versi, berlaku, name, satuan, value_kind, polarity, consolidation, sasaran)
      values ('3573', $1, 1, '2020-01-01', 'Milik kantor lain', 'persen', 'persen', 'maksimal', 'terakhir', 'S')`,
    [id],
  )
  const { kode: _, ...card } = CARD
  const gone = 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.'
  for (const act of [
    () => test.app.run(editIku, kasubbag, { ...card, id, version: 1 }),
    () => test.app.run(saveIkuTargets, kasubbag, { ...KPU, id, target: { 2023: '1' } }),
  ])
    expect(await refused(act)).toBe(gone)
})
