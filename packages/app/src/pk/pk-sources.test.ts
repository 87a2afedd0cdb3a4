import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDipa } from '../dipa/save-dipa.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { saveKeluaran } from '../keluaran/save-keluaran.ts'
import type { Actor } from '../permission/actor.ts'
import { createRkt } from '../rkt/create-rkt.ts'
import { editRkt } from '../rkt/edit-rkt.ts'
import { establishRkt } from '../rkt/establish-rkt.ts'
import { readRkt } from '../rkt/read-rkt.ts'
import { reviseRkt } from '../rkt/revise-rkt.ts'
import { refusalOf, signAll, type TestApp, testApp } from '../testing/index.ts'
import { createPkDraft } from './create-pk-draft.ts'
import { editPk } from './edit-pk.ts'
import { listPk } from './list-pk.ts'
import { readPk } from './read-pk.ts'
import { revisePk } from './revise-pk.ts'
import { submitPk } from './submit-pk.ts'

const YEAR = { entitas: 'kpu', tahun: 2023 } as const

let test: TestApp
let kasubbag: Actor
let id: string
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const read = (pk = id, year: { entitas: 'kpu' | 'sekretariat'; tahun: number } = YEAR) =>
  test.app.run(readPk, kasubbag, { ...year, id: pk })
const rowsOf = async (pk = id) => (await read(pk)).sasaran.flatMap(({ indikator }) => indikator)
const plan = async () => (await test.app.run(readRkt, kasubbag, YEAR)).rkt
const planned = async () => (await plan())?.sasaran.flatMap(({ rows }) => rows) ?? []

/** Every row of the plan with a target, the last one said to have none, and established. */
async function establish(): Promise<void> {
  const rows = await planned()
  const sheet = (await plan())?.rows ?? {}
  const typed = rows.map((row, at) => {
    const key = `indikator/${row.id}`
    const target =
      at === rows.length - 1 ? '–' : sheet[key]?.fields.target || row.kind.options?.[0]?.value || '80'
    return { id: key, version: sheet[key]?.version, fields: { target, alasan: 'Sesuai arahan pimpinan' } }
  })
  await test.app.run(editRkt, kasubbag, { ...YEAR, rows: typed })
  const version = (await plan())?.version
  await test.app.run(establishRkt, kasubbag, { ...YEAR, version, tanggal: '2023-01-05', nomor: '7/PR' })
}

async function setTarget(pk: string, fields: Record<string, string>): Promise<void> {
  const view = await read(pk)
  const [row] = view.sasaran.flatMap(({ indikator }) => indikator)
  const key = `indikator/${row?.id}`
  const rows = [{ id: key, version: view.rows[key]?.version, fields }]
  await test.app.run(editPk, kasubbag, { ...YEAR, id: pk, version: view.version, rows })
}

describe('a PK', () => {
  it('says that it was begun without a plan and without a DIPA', async () => {
    const year = { entitas: 'sekretariat', tahun: 2024 } as const
    const made = await test.app.run(createPkDraft, kasubbag, year)
    const view = await read(made.id, year)
    expect(view.sumber).toEqual([
      'Disusun tanpa RKT, karena belum ada yang ditetapkan untuk tahun 2024: target dari Renstra.',
      'Program dan anggaran tidak diambil dari DIPA 2024, karena belum ada ketika drafnya dibuat.',
    ])
  })

  it('is begun from the established plan and the programmes of the DIPA', async () => {
    const baris = [
      { kode: '076.01.WA', uraian: 'Dukungan Manajemen', pagu: '' },
      { kode: '3355', uraian: 'Pembinaan SDM', pagu: '1.250' },
      { kode: '076.01.CQ', uraian: 'Penyelenggaraan Pemilu', pagu: '' },
      { kode: '6639', uraian: 'Tahapan Pemilu', pagu: '50' },
    ]
    await test.app.run(saveDipa, await test.as('operator'), {
      tahun: 2023,
      nomor: 'SP DIPA',
      tanggal: '2022-11-30',
      baris,
    })
    await test.app.run(createRkt, kasubbag, YEAR)
    await establish()
    id = (await test.app.run(createPkDraft, kasubbag, YEAR)).id
    const targets = (await planned()).map(({ kode, targetText }) => [kode, targetText])
    // What the year is said to have no target for is not promised.
    expect((await rowsOf()).map(({ kode, target }) => [kode, target.text])).toEqual(targets.slice(0, -1))
    const view = await read()
    expect(view.program.map(({ kode, pagu }) => [kode, pagu.raw])).toEqual([
      ['076.01.WA', '1250'],
      ['076.01.CQ', '50'],
    ])
    expect(view.sumber).toEqual([
      'Sasaran, indikator, dan target dari Rencana Kinerja Tahunan KPU 2023, ditetapkan 5 Januari 2023.',
      'Program dan anggaran: seluruh program satker menurut DIPA 2023, DIPA awal.',
    ])
  })

  it('of the other entity takes its part of the DIPA once every row is somebody’s, and says so', async () => {
    const year = { entitas: 'sekretariat', tahun: 2023 } as const
    const operator = await test.as('operator')
    const give = (kode: string, entitas: string) =>
      test.app.run(saveKeluaran, operator, {
        tahun: 2023,
        rows: [{ id: `baris/${kode}`, version: 1, fields: { entitas } }],
      })
    await give('3355', 'kpu')
    await give('076.01.CQ', 'sekretariat')
    const made = await test.app.run(createPkDraft, kasubbag, year)
    const view = await read(made.id, year)
    expect(view.program.map(({ kode, pagu }) => [kode, pagu.raw])).toEqual([['076.01.CQ', '50']])
    expect(view.sumber[1]).toBe(
      'Program dan anggaran: bagian Sekretariat dari program satker menurut DIPA 2023, DIPA awal.',
    )
  })

  it('prints whose money it names only while its programmes are those of the DIPA', async () => {
    const year = { entitas: 'sekretariat', tahun: 2023 } as const
    const own = (await test.app.run(listPk, kasubbag, year)).items[0]?.id as string
    const sentence = 'bagian Sekretariat dari program satker menurut DIPA 2023, DIPA awal.'
    const printed = async () => {
      const ask = { jenis: 'pk', id: own, format: 'html', ...year } as const
      const { bytes } = await test.app.run(downloadDokumen, kasubbag, ask)
      return new TextDecoder().decode(bytes)
    }
    expect(await printed()).toContain(sentence)
    const view = await read(own, year)
    const row = `program/${view.program[0]?.id}`
    await test.app.run(editPk, kasubbag, {
      ...{ ...year, id: own, version: view.version },
      rows: [{ id: row, version: view.rows[row]?.version, fields: { pagu: '49' } }],
    })
    expect(await printed()).not.toContain(sentence)
  })

  it('is not handed in with another target than the plan, but for a reason that stays with it', async () => {
    const [row] = await rowsOf()
    await setTarget(id, { target: '61,5' })
    const [planRow] = await planned()
    const sebab = `Target ${row?.kode} berbeda dari RKT: ${planRow?.targetText}. Samakan, atau tulis alasannya.`
    expect((await rowsOf())[0]?.bedaRkt).toEqual({ sebab, alasan: null })
    expect((await read()).problems).toEqual([sebab])
    const { version } = await read()
    expect(await refusalOf(test.app.run(submitPk, kasubbag, { ...YEAR, id, version }))).toMatchObject({
      ...{ code: 'belum-lengkap', message: sebab },
    })
    await setTarget(id, { alasanRkt: 'Survei ditunda' })
    expect(await read()).toMatchObject({ problems: [] })
    expect((await rowsOf())[0]?.bedaRkt).toEqual({ sebab, alasan: 'Survei ditunda' })
    await test.app.run(submitPk, kasubbag, { ...YEAR, id, version: (await read()).version })
    await signAll(test, { ...YEAR, id })
  })

  it('stays with its plan when a next version is established, and its revision stands beside that', async () => {
    const before = await read()
    await test.app.run(reviseRkt, kasubbag, { ...YEAR, alasan: 'Target nasional berubah' })
    const [first] = await planned()
    const sheet = (await plan())?.rows ?? {}
    const key = `indikator/${first?.id}`
    const typed = [{ id: key, version: sheet[key]?.version, fields: { target: '61,5' } }]
    await test.app.run(editRkt, kasubbag, { ...YEAR, rows: typed })
    await establish()
    expect((await read()).sumber).toEqual(before.sumber)
    expect((await rowsOf())[0]?.bedaRkt).toEqual(before.sasaran[0]?.indikator[0]?.bedaRkt)
    const draft = await test.app.run(revisePk, kasubbag, {
      ...YEAR,
      id,
      alasanJenis: 'strategi-anggaran',
      alasan: 'RKT berubah',
    })
    expect((await rowsOf(draft.id))[0]?.bedaRkt).toEqual({ sebab: null, alasan: 'Survei ditunda' })
    expect((await read(draft.id)).sumber[0]).toContain('versi 2')
  })
})
