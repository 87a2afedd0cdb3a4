import { readFileSync } from 'node:fs'
import { formatNumber } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIku } from '../../iku/create-iku.ts'
import { exportIku } from '../../iku/export-iku.ts'
import { importIku } from '../../iku/import-iku.ts'
import { previewIku } from '../../iku/preview-iku.ts'
import type { Actor } from '../../permission/actor.ts'
import { setUpOffice } from '../../start/set-up-office.ts'
import { refusalOf, type TestApp, testApp, typedInto } from '../../testing/index.ts'
import { openTahun } from '../../year/open-tahun.ts'
import { establishRenstra } from '../establish-renstra.ts'
import { exportRenstra } from '../export-renstra.ts'
import { previewRenstra } from '../preview-renstra.ts'
import { type RenstraNodeView, readRenstra } from '../read-renstra.ts'
import { saveRenstra } from '../save-renstra.ts'
import { editRenstraTarget } from './edit-renstra-target.ts'
import { exportRenstraTarget } from './export-renstra-target.ts'
import { previewRenstraTarget } from './preview-renstra-target.ts'
import { type RenstraTargetView, readRenstraTarget } from './read-renstra-target.ts'

const tahun = 2026
const BARIS = [
  { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
  { jenis: 'sasaran', kode: 'S1', uraian: 'Meningkatnya akuntabilitas' },
  { jenis: 'program', kode: 'P1', uraian: 'Dukungan Manajemen' },
  { jenis: 'sasaran-program', kode: '', uraian: 'Meningkatnya layanan' },
  { jenis: 'kegiatan', kode: 'K1', uraian: 'Pembinaan SDM' },
  { jenis: 'sasaran-kegiatan', kode: '', uraian: 'Meningkatnya layanan' },
]
const CARD = { satuan: 'persen', kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' }

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = () => test.app.run(readRenstraTarget, kasubbag, { tahun })
const send = (page: RenstraTargetView, changes: Changes, actor = kasubbag) =>
  test.app.run(editRenstraTarget, actor, {
    tahun,
    rows: typedInto(page.rows, changes),
    draf: { urut: page.draf.urut + 1, lepas: [] },
  })
const rowOf = (page: RenstraTargetView, kode: string) => {
  const found = page.rows.find(({ cells }) => cells.kode?.saved === kode)
  if (found === undefined) throw new Error(`no row ${kode}`)
  const cells = Object.fromEntries(Object.entries(found.cells).map(([field, { saved }]) => [field, saved]))
  return { id: found.id, ...cells } as Record<string, string> & { id: string }
}
const sasaran = (page: RenstraTargetView, label: string) => page.sasaran.find((one) => one === label) ?? ''

describe('indicators of a plan that is a draft', () => {
  it('have no place before there is a plan', async () => {
    const refused = await refusalOf(open())
    expect([refused.code, refused.message]).toEqual([
      'tidak-ditemukan',
      'Belum ada Renstra untuk periode ini. Susun dahulu tujuan, sasaran, dan programnya.',
    ])
    const isi = new TextEncoder().encode('Kode\nR-01')
    expect((await refusalOf(test.app.run(previewRenstraTarget, kasubbag, { tahun, isi }))).code).toBe(
      'belum-lengkap',
    )
    const saved = await refusalOf(test.app.run(editRenstraTarget, kasubbag, { tahun, rows: [] }))
    expect([saved.code, saved.message]).toEqual(['terkunci', 'Susun dahulu Renstra periode ini.'])
    await test.app.run(saveRenstra, kasubbag, { tahun, visi: 'Satu', baris: BARIS })
  })

  it('are written with their five years, where empty, none and zero are three things', async () => {
    const page = await open()
    expect(page.sasaran).toEqual([
      'Meningkatnya akuntabilitas',
      'Dukungan Manajemen › Meningkatnya layanan',
      'Pembinaan SDM › Meningkatnya layanan',
    ])
    const node = sasaran(page, 'Pembinaan SDM › Meningkatnya layanan')
    const five = { target2025: '0', target2026: '97,5 %', target2027: '–', target2028: '' }
    const first = { kode: 'R-01', name: 'Persentase layanan', node, ...CARD, ...five }
    const grade = { kode: 'R-02', name: 'Nilai SAKIP', ...CARD, kind: 'predikat', target2029: 'BB' }
    const view = await send(page, {
      'baru/0': { ...first, baselineTahun: '2024', baseline: '90' },
      'baru/1': grade,
    })
    expect([view.refused, view.conflicts]).toEqual([[], []])
    const after = await open()
    expect(rowOf(after, 'R-01')).toMatchObject({
      node,
      ...{ target2025: '0', target2026: '97,5', target2027: '–', target2028: '', target2029: '' },
      ...{ baselineTahun: '2024', baseline: '90' },
    })
    expect(rowOf(after, 'R-02')).toMatchObject({ target2029: 'BB', node: '' })
    expect(after.ringkas).toEqual({ indikator: 2, baris: 2, tanpaSasaran: 1, tanpaTarget: 0 })
  })

  it('are judged by their own kind of value, cell by cell; good ones are kept', async () => {
    const page = await open()
    const [first, grade] = [rowOf(page, 'R-01'), rowOf(page, 'R-02')]
    const view = await send(page, {
      [first.id]: { target2028: '98' },
      [grade.id]: { target2028: 'Z', baseline: 'B' },
      'baru/0': { kode: 'R-01', name: '', node: 'entah', ...CARD, kind: 'apa', consolidation: '' },
      'baru/1': { kode: '', name: 'Tanpa kode', ...CARD, polarity: 'rentang', target2025: '1' },
    })
    expect(view.saved.map(({ id }) => id)).toEqual([first.id])
    const wrong = Object.fromEntries(view.refused.map(({ id, fields }) => [id, fields]))
    expect(wrong).toEqual({
      [grade.id]: {
        target2028: expect.stringContaining('Predikat tidak dikenal'),
        baselineTahun: 'Tulis tahun nilai awalnya.',
      },
      'baru/0': {
        kode: 'Kode R-01 sudah dipakai di baris 1.',
        name: 'Tulis indikatornya.',
        kind: 'Pilih jenis nilai.',
        consolidation: 'Pilih nilai setahun.',
        node: 'Pilih sasaran dari daftar.',
      },
      'baru/1': {
        kode: 'Tulis kode indikatornya, contoh: R-01.',
        polarity: 'Rentang hanya untuk IKU, yang kartunya memuat batasnya.',
      },
    })
  })

  it('move to another sasaran and place, take another card, leave, and come back under their code', async () => {
    const page = await open()
    const [first, grade] = [rowOf(page, 'R-01'), rowOf(page, 'R-02')]
    const node = sasaran(page, 'Meningkatnya akuntabilitas')
    await send(page, {
      [grade.id]: { urut: '1', node },
      [first.id]: { name: 'Persentase layanan tepat waktu' },
    })
    const moved = await open()
    expect(moved.rows.slice(0, 2).map(({ cells }) => cells.kode?.saved)).toEqual(['R-02', 'R-01'])
    expect(rowOf(moved, 'R-01')).toMatchObject({ name: 'Persentase layanan tepat waktu', target2026: '97,5' })
    await send(moved, { [grade.id]: { node: '', target2029: '' } })
    expect((await open()).rows.some(({ cells }) => cells.kode?.saved === 'R-02')).toBe(false)
    const gone = await open()
    await send(gone, { 'baru/0': { kode: 'R-02', name: 'Nilai SAKIP', node, ...CARD, kind: 'predikat' } })
    expect(rowOf(await open(), 'R-02').id).toBe(grade.id)
  })

  it('may be main indicators too, whose card stays theirs', async () => {
    await test.app.run(openTahun, kasubbag, { tahun })
    const card = { ...CARD, sumberData: 'Laporan', sasaran: 'Meningkatnya akuntabilitas' }
    await test.app.run(createIku, kasubbag, {
      entitas: 'kpu',
      tahun,
      kode: 'IKU-1',
      name: 'Kepatuhan',
      ...card,
    })
    const page = await open()
    const iku = rowOf(page, 'IKU-1')
    expect(page.iku).toEqual([iku.id])
    const node = sasaran(page, 'Meningkatnya akuntabilitas')
    expect(await send(page, { [iku.id]: { node, name: 'Nama lain' } })).toMatchObject({
      refused: [{ fields: { name: 'Kartu IKU-1 milik IKU. Ubah kartunya di halaman IKU.' } }],
    })
    expect(await send(page, { [iku.id]: { node, target2026: '80' } })).toMatchObject({ refused: [] })
    expect(rowOf(await open(), 'IKU-1')).toMatchObject({ node, target2026: '80' })
  })

  it('show both where two people wrote one cell, and are written by who makes plans alone', async () => {
    const page = await open()
    const { id } = rowOf(page, 'R-01')
    await send(page, { [id]: { target2029: '99' } })
    expect(await send(page, { [id]: { target2029: '100', satuan: '%' } })).toMatchObject({
      conflicts: [{ id, conflict: { mine: { target2029: '100' }, theirs: { target2029: '99' } } }],
    })
    expect(rowOf(await open(), 'R-01')).toMatchObject({ target2029: '99', satuan: '%' })
    const operator = await test.as('operator')
    expect((await refusalOf(send(page, {}, operator))).code).toBe('tidak-berwenang')
  })

  it('of a plan in force are read, and not written', async () => {
    const view = await test.app.run(readRenstraTarget, kasubbag, { tahun: 2021 })
    expect([view.ringkas.indikator, view.may.save.ok]).toEqual([75, false])
    const refused = await refusalOf(
      test.app.run(editRenstraTarget, kasubbag, { tahun: 2021, rows: typedInto(view.rows, {}) }),
    )
    expect([refused.code, refused.message]).toEqual([
      'terkunci',
      expect.stringMatching(/dasar Perjanjian Kinerja 202\d/),
    ])
  })

  it('of a long plan are shown in parts, each row with its place in the whole', async () => {
    const part = (dari: number) => test.app.run(readRenstraTarget, kasubbag, { tahun: 2021, dari })
    const [first, second, third] = [await part(0), await part(40), await part(80)]
    const whole = await test.app.run(readRenstraTarget, kasubbag, { tahun: 2021 })
    expect([first.rows.length, second.ringkas.baris, first.sekaligus]).toEqual([40, whole.rows.length, 40])
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(whole.rows)
    expect(second.rows[0]?.cells.urut?.saved).toBe('41')
  })
})

describe('a plan that leaves one office and comes into another', () => {
  let other: TestApp
  let planner: Actor
  beforeAll(async () => {
    other = await testApp({ sample: false, today: '2021-11-21' })
    await other.app.run(setUpOffice, null, {
      unit: '3572',
      ketuaNama: 'Ketua Contoh',
      sekretarisNama: 'Sekretaris Contoh',
      adminName: 'Admin Contoh',
      adminEmail: 'admin@contoh.example',
      adminPassword: 'tujuh kucing menyeberang jalan',
      installer: { address: '127.0.0.1', local: true },
    })
    const who = { personId: 'uji', personName: 'Uji', unit: '3572', viaUnit: '3572' }
    planner = { ...who, roles: ['verifikator'] }
  })
  afterAll(() => other?.close())

  it.each(['xlsx', 'csv', 'json'] as const)('as %s is the same plan there', async (format) => {
    const take = async (app: TestApp, actor: Actor, useCase: typeof exportRenstra, as: typeof format) =>
      (await app.app.run(useCase, actor, { tahun: 2021, format: as })).bytes
    const tree = await take(test, kasubbag, exportRenstra, format)
    const preview = await other.app.run(previewRenstra, planner, { tahun: 2021, isi: tree })
    const decree = { nomor: '87/2020', tanggal: '2020-07-24', tercetak: true }
    const plan = { tahun: 2021, visi: 'Visi', ...decree, baris: preview.rows }
    await other.app.run(saveRenstra, planner, plan)
    const isi = await take(test, kasubbag, exportRenstraTarget as never, format)
    const targets = await other.app.run(previewRenstraTarget, planner, { tahun: 2021, isi })
    expect(targets.errors).toEqual({})
    const page = await other.app.run(readRenstraTarget, planner, { tahun: 2021 })
    const changes: Changes = {}
    for (const [name, text] of Object.entries(targets.lembar.isi)) {
      const [, id = '', field = ''] = /^isi\.(.*)\.(\w+)$/.exec(name) ?? []
      changes[id] = { ...changes[id], [field]: text }
    }
    const rows = typedInto(page.rows, changes)
    const saved = await other.app.run(editRenstraTarget, planner, { tahun: 2021, rows, utuh: true })
    expect([saved.conflicts, saved.refused]).toEqual([[], []])
    for (const useCase of [exportRenstra, exportRenstraTarget as never]) {
      const [here, there] = [
        await take(test, kasubbag, useCase, 'json'),
        await take(other, planner, useCase, 'json'),
      ]
      expect(new TextDecoder().decode(there)).toBe(new TextDecoder().decode(here))
    }
  })

  it('has the 75 indicators of five years that were published', async () => {
    const { renstra } = await test.app.run(readRenstra, kasubbag, { tahun: 2021 })
    const published = JSON.parse(readFileSync(new URL(SOURCE, import.meta.url), 'utf8')) as Published
    const facts = published.program.flatMap(({ sasaran, kegiatan }) =>
      [...sasaran, ...kegiatan.flatMap((one) => one.sasaran)].flatMap(({ indikator }) => indikator),
    )
    const view = await other.app.run(readRenstraTarget, planner, { tahun: 2021 })
    const there = view.rows.filter(({ id }) => id.startsWith('baris/'))
    expect([there.length, facts.length, renstra?.indikator]).toEqual([75, 75, 75])
    const figures = (texts: Record<string, string>) => view.years.map((year) => texts[year])
    expect(
      there.map(({ cells }) => [
        cells.name?.saved,
        ...view.years.map((year) => cells[`target${year}`]?.saved),
      ]),
    ).toEqual(
      facts.map(({ uraian, target }) => [
        uraian,
        ...figures(
          Object.fromEntries(
            Object.entries(target).map(([year, figure]) => [
              year,
              figure === null ? '–' : typeof figure === 'number' ? formatNumber(String(figure)) : figure,
            ]),
          ),
        ),
      ]),
    )
  })

  it.each(['kpu', 'sekretariat'] as const)('with the cards of its %s', async (entitas) => {
    const at = { entitas, tahun: 2021 }
    const json = { ...at, format: 'json' } as const
    const file = await test.app.run(exportIku, kasubbag, { ...at, format: 'xlsx' })
    const preview = await other.app.run(previewIku, planner, { ...at, isi: file.bytes })
    expect([preview.errors, new Set(preview.rows.map(({ state }) => state))]).toEqual([{}, new Set(['baru'])])
    const { sidik, baris } = preview
    await other.app.run(importIku, planner, { ...at, sidik, baris })
    const [here, there] = [
      await test.app.run(exportIku, kasubbag, json),
      await other.app.run(exportIku, planner, json),
    ]
    expect(new TextDecoder().decode(there.bytes)).toBe(new TextDecoder().decode(here.bytes))
  })

  it('shows there too where the money of programs and of what is under them differs', async () => {
    await other.app.run(establishRenstra, planner, { tahun: 2021 })
    const funded = async (app: TestApp, actor: Actor) => {
      const { renstra } = await app.app.run(readRenstra, actor, { tahun: 2021 })
      const flat = (node: RenstraNodeView): unknown[] => [
        [node.uraian, node.pendanaan, node.selisih],
        ...node.children.flatMap(flat),
      ]
      return renstra?.tree.flatMap(flat)
    }
    const there = await funded(other, planner)
    expect(there).toEqual(await funded(test, kasubbag))
    expect(JSON.stringify(there)).toContain('-1.156.588')
  })
})

const SOURCE = '../../sample/data/renstra.json'
interface Published {
  program: { sasaran: Sasaran[]; kegiatan: { sasaran: Sasaran[] }[] }[]
}
interface Sasaran {
  indikator: { uraian: string; target: Record<string, number | string | null> }[]
}
