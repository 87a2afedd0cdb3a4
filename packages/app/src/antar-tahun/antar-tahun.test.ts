import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDipa } from '../dipa/save-dipa.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { exportAntarTahun } from './export-antar-tahun.ts'
import { readAntarTahun } from './read-antar-tahun.ts'
import { removePadanan } from './remove-padanan.ts'
import { savePadanan } from './save-padanan.ts'

const tahun = 2021
const LINK = { dari: 'renstra/2020/076.01.01', ke: 'dipa/2022/076.01.WA' }

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = (rinci = false) => test.app.run(readAntarTahun, operator, { tahun, rinci })
const link = (part: object = {}, actor = operator) =>
  test.app.run(savePadanan, actor, { tahun, ...LINK, ...part })
const unlink = () => test.app.run(removePadanan, operator, { tahun, ...LINK })
const measures = (ukuran: Awaited<ReturnType<typeof read>>['total']) =>
  Object.fromEntries(ukuran.map(({ label, cells }) => [label, cells.map((money) => money?.raw ?? null)]))
const rowOf = async (kode: string) => {
  const row = (await read()).baris.find((one) => one.kode === kode)
  return row === undefined ? null : { ...row, ukuran: measures(row.ukuran) }
}

describe('the budget from year to year', () => {
  it('stands beside the funding of its plan, null where nothing is known', async () => {
    const { years, total } = await read()
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024])
    const sums = measures(total)
    expect(sums['Pendanaan Renstra']).toEqual([
      ...['20192522000', '7291362000', '12073329000', '15773278000', '21400500000'],
    ])
    expect(['Pagu awal', 'Pagu akhir', 'Realisasi'].map((label) => sums[label]?.slice(0, 2))).toEqual([
      [null, '2372015000'],
      [null, '4103445000'],
      [null, '4082850734'],
    ])
    expect([sums['Pagu akhir']?.[2], sums['Pagu akhir']?.[4]]).toEqual([expect.any(String), null])
    // Of 2021 only the sum of the first revision was published.
    const program = (await rowOf('076.01.WA'))?.ukuran
    expect([program?.['Pagu awal']?.[1], program?.['Pagu akhir']?.[1], program?.Realisasi?.[1]]).toEqual([
      null,
      '2286721000',
      '2267597337',
    ])
  })

  it('is one row where a person accepts what names propose, until it is withdrawn', async () => {
    const before = await read()
    expect(before.usulan).toContainEqual({
      ...LINK,
      dariText: '076.01.01 (Renstra), Program Dukungan Manajemen',
      keText: expect.stringMatching(/^076\.01\.WA \(DIPA 2022\), Program Dukungan Manajemen/),
    })
    expect((await rowOf('076.01.WA'))?.ukuran['Pendanaan Renstra']).toBeUndefined()
    await link()
    const row = await rowOf('076.01.WA')
    expect(row?.lain).toEqual(['076.01.01 dalam Renstra'])
    expect(row?.ukuran).toMatchObject({
      'Pendanaan Renstra': ['2273454000', '2224640000', '3764547000', '7701055000', '9904710000'],
      'Pagu akhir': [null, '2286721000', expect.any(String), null, null],
    })
    const after = await read()
    expect(after.total).toEqual(before.total)
    expect(after.usulan.map(({ dari }) => dari)).not.toContain(LINK.dari)
    expect(after.padanan).toMatchObject([{ ...LINK, oleh: operator.personName }])
    expect((await refusalOf(link())).message).toBe(
      '076.01.01 (Renstra) dan 076.01.WA (DIPA 2022) sudah dianggap baris yang sama.',
    )
    await unlink()
    const gone = await refusalOf(unlink())
    expect([gone.code, gone.message]).toEqual(['tidak-ditemukan', 'Padanan ini sudah dicabut.'])
    expect(await read()).toEqual(before)
  })

  it('is linked only to what is there, of its level, by who fills in the budget', async () => {
    const fields = async (part: object) => (await refusalOf(link(part))).data.fields
    expect(await fields({ dari: '', ke: 'renstra/2020/x' })).toEqual({
      dari: 'Pilih kode asalnya.',
      ke: 'Pilih kode padanannya.',
    })
    expect(await fields({ dari: 'dipa/2020/1', ke: 'dipa/2022/2' })).toEqual({
      dari: '1 (DIPA 2020) tidak ada lagi. Muat ulang halaman, lalu pilih lagi.',
      ke: '2 (DIPA 2022) tidak ada lagi. Muat ulang halaman, lalu pilih lagi.',
    })
    expect(await fields({ ke: 'dipa/2021/3355' })).toEqual({
      ke: 'Pilih kode yang setingkat: program dengan program, kegiatan dengan kegiatan.',
    })
    expect((await refusalOf(link({}, await test.as('ketua')))).code).toBe('tidak-berwenang')
  })

  it('knows the first pagu of rows whose first revision is known, also of those that are gone', async () => {
    const baris = (pagu: Record<string, string>) => [
      { kode: '076.01.WA', uraian: 'Program' },
      { kode: '3355', uraian: 'Kegiatan' },
      ...Object.entries(pagu).map(([kode, pagu]) => ({ kode, uraian: `Keluaran ${kode}`, pagu })),
    ]
    const save = (part: object) => test.app.run(saveDipa, operator, { tahun: 2024, ...part })
    await save({ baris: baris({ '3355.EAA.994': '5', '3355.EAK.007': '2' }) })
    const revision = { revisi: 'baru', tanggalRevisi: '2024-05-02', alasan: 'Tambahan pagu' }
    await save({ ...revision, baris: baris({ '3355.EAA.994': '9' }) })
    const { baris: rows } = await read(true)
    const cell = (kode: string, label: string) => {
      const row = rows.find((one) => one.kode === kode)
      return measures(row?.ukuran ?? [])[label]?.[4] ?? null
    }
    expect([cell('3355', 'Pagu awal'), cell('3355', 'Pagu akhir')]).toEqual(['7', '9'])
    expect([cell('3355.EAK.007', 'Pagu awal'), cell('3355.EAK.007', 'Pagu akhir')]).toEqual(['2', null])
  })

  it('goes out as a file, a line for each row and measure', async () => {
    const { bytes, name } = await test.app.run(exportAntarTahun, operator, { tahun, format: 'csv' })
    expect(name).toBe('anggaran-antar-tahun-3572-2020-2024.csv')
    const lines = Buffer.from(bytes).toString().split('\r\n')
    expect(lines[0]).toContain('Kode;Uraian;Ukuran;2020;2021;2022;2023;2024')
    expect(lines).toContainEqual(expect.stringMatching(/^;Jumlah;Realisasi;;4082850734;/))
  })
})
