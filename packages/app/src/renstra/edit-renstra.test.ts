import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, typedInto, whileChanged } from '../testing/index.ts'
import { editRenstra } from './edit-renstra.ts'
import { type RenstraDrafView, readRenstraDraf } from './read-renstra-draf.ts'

const tahun = 2026
const START = {
  kepala: { nomor: '12/2025', tanggal: '3 Maret 2025', visi: 'Berintegritas', misi: 'Satu\nDua' },
  'baru/0': { jenis: 'tujuan', kode: 'T1', uraian: 'Kelembagaan yang kuat' },
  'baru/1': { jenis: 'sasaran', kode: 'S1', uraian: 'Meningkatnya akuntabilitas' },
  'baru/2': { jenis: 'program', kode: '076.01.WA', uraian: 'Dukungan Manajemen', dana2025: '1000' },
  'baru/3': { jenis: 'kegiatan', kode: '3355', uraian: 'Pembinaan SDM', dana2025: '400', dana2029: '0' },
}

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

type Changes = Record<string, Record<string, string>>
const open = () => test.app.run(readRenstraDraf, kasubbag, { tahun })
const send = (page: RenstraDrafView, changes: Changes, actor = kasubbag) =>
  test.app.run(editRenstra, actor, {
    tahun,
    rows: typedInto([...page.kepala, ...page.rows], changes),
    draf: { urut: page.draf.urut + 1, lepas: [] },
  })
const saved = ({ rows }: RenstraDrafView) => rows.filter(({ id }) => id.startsWith('baris/'))
const rowOf = (page: RenstraDrafView, kode: string) =>
  saved(page).find(({ cells }) => cells.kode?.saved === kode)?.id ?? ''
const codes = (page: RenstraDrafView) => saved(page).map(({ cells }) => cells.kode?.saved)

describe('a plan that is typed on its page', () => {
  it('is there with its head, its rows and their funding', async () => {
    expect(await send(await open(), START)).toMatchObject({ conflicts: [], refused: [] })
    const page = await open()
    expect(page.kepala[0]?.cells.misi?.saved).toBe('Satu\nDua')
    expect(codes(page)).toEqual(['T1', 'S1', '076.01.WA', '3355'])
    const kegiatan = saved(page).at(-1)?.cells
    expect([kegiatan?.dana2025?.saved, kegiatan?.dana2026?.saved, kegiatan?.dana2029?.saved]).toEqual([
      ...['400', '', '0'],
    ])
    expect(await send(page, {})).toEqual({ saved: [], conflicts: [], refused: [] })
  })

  it('takes a row in between by its number, and moves one', async () => {
    const page = await open()
    await send(page, { 'baru/0': { urut: '3', jenis: 'sasaran', kode: 'S2', uraian: 'Partisipasi' } })
    expect(codes(await open())).toEqual(['T1', 'S1', 'S2', '076.01.WA', '3355'])
    const next = await open()
    await send(next, { [rowOf(next, 'S2')]: { urut: '2' } })
    expect(codes(await open())).toEqual(['T1', 'S2', 'S1', '076.01.WA', '3355'])
  })

  it('moves a row with all that stands under it past its neighbour, and back, beside what was typed', async () => {
    const go = async (kode: string, arah: string, changes: Changes = {}) => {
      const page = await open()
      const rows = typedInto([...page.kepala, ...page.rows], changes)
      const pindah = { id: rowOf(page, kode).slice('baris/'.length), arah }
      await test.app.run(editRenstra, kasubbag, { tahun, rows, pindah })
      return codes(await open())
    }
    const before = codes(await open())
    expect(await go('076.01.WA', 'naik', { kepala: { visi: 'Visi sambil pindah' } })).toEqual([
      ...['076.01.WA', '3355', 'T1', 'S2', 'S1'],
    ])
    expect((await open()).kepala[0]?.cells.visi?.saved).toBe('Visi sambil pindah')
    expect(await go('076.01.WA', 'turun')).toEqual(before)
    expect(await go('S2', 'naik')).toEqual(before)
    const input = { tahun, rows: [], pindah: { id: crypto.randomUUID(), arah: 'naik' } }
    const gone = await refusalOf(test.app.run(editRenstra, kasubbag, input))
    expect([gone.code, gone.message]).toEqual([
      'tidak-ditemukan',
      'Baris ini sudah dihapus orang lain. Muat ulang halaman.',
    ])
  })

  it('keeps good rows and names the refused, also where another row shows what is wrong', async () => {
    const page = await open()
    const [s1, kegiatan] = [rowOf(page, 'S1'), rowOf(page, '3355')]
    const view = await send(page, {
      kepala: { tanggal: 'kemarin dulu', visi: 'Visi baru' },
      [s1]: { uraian: 'Meningkatnya akuntabilitas kinerja' },
      [kegiatan]: { dana2025: '1.001' },
      'baru/0': { uraian: 'Tanpa jenis' },
    })
    expect(view.saved.map(({ id }) => id)).toEqual([s1])
    expect(view.refused.map(({ id, sentence }) => [id, sentence])).toEqual([
      ['kepala', expect.stringContaining('tanggal')],
      ['baru/0', expect.stringMatching(/^Pilih jenis baris:/)],
      [kegiatan, 'Pendanaan Rp1.000, tetapi kegiatan di bawahnya berjumlah Rp1.001.'],
    ])
    const { draf } = await open()
    expect(draf.isi).toMatchObject({ 'isi.kepala.visi': 'Visi baru', 'isi.baru/0.uraian': 'Tanpa jenis' })
    expect(Object.keys(draf.isi)).toHaveLength(4)
  })

  it('waits for who is saving it, then shows both of the cell they changed and keeps the others', async () => {
    const page = await open()
    const s1 = rowOf(page, 'S1')
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('renstra/3572', 0)))
      update renstra set visi = $1 from held where unit_code = '3572' and state = 'draf'`
    const late = () => send(page, { kepala: { visi: 'Visi kedua', nomor: '13/2025' }, [s1]: { kode: 'S3' } })
    const outcome = await whileChanged(test.database, { text, values: ['Visi pertama'] }, late)
    expect(outcome).toMatchObject({
      status: 'fulfilled',
      value: {
        saved: [{ id: s1 }],
        conflicts: [
          { id: 'kepala', conflict: { theirs: { visi: 'Visi pertama' }, mine: { visi: 'Visi kedua' } } },
        ],
      },
    })
    const after = await open()
    expect(after.kepala[0]?.cells).toMatchObject({
      nomor: { saved: '13/2025' },
      visi: { saved: 'Visi pertama' },
    })
    expect(after.draf.beda['isi.kepala.visi']).toMatchObject({ mine: 'Visi kedua', theirs: 'Visi pertama' })
  })

  it('is written by who makes plans, and not where it is in force', async () => {
    const operator = await test.as('operator')
    const page = await open()
    expect((await refusalOf(send(page, { kepala: { visi: 'x' } }, operator))).code).toBe('tidak-berwenang')
    const input = { tahun: 2021, rows: typedInto([], { kepala: { visi: 'x' } }) }
    const refused = await refusalOf(test.app.run(editRenstra, kasubbag, input))
    expect([refused.code, refused.message]).toEqual([
      'terkunci',
      expect.stringMatching(/sudah menjadi dasar Perjanjian Kinerja 202\d, sehingga tidak diubah lagi/),
    ])
  })
})
