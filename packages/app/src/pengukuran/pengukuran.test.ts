import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { approvePengukuran } from './approve-pengukuran.ts'
import { lacksFigure } from './missing.ts'
import { readPengukuranGrid } from './read-pengukuran-grid.ts'
import { readPengukuranIndikator } from './read-pengukuran-indikator.ts'
import { savePengukuranValue } from './save-pengukuran-value.ts'
import { submitPengukuran } from './submit-pengukuran.ts'
import { uploadBukti } from './upload-bukti.ts'
import { verifyPengukuran } from './verify-pengukuran.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const TEXTS = { penyebab: 'A', hambatan: 'B', solusi: 'C', tindakLanjut: 'D', program: 'E' }
const QUARTER = { ...YEAR, triwulan: 4 } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function grid(triwulan = 4) {
  return test.app.run(readPengukuranGrid, await test.as('operator'), { ...YEAR, triwulan })
}

describe('the published year', () => {
  it('shows capaian 96,25 · 90 · 90,91 · 100 · 100 · 100, sasaran 96,25 · 90 · 97,73, entity 94,66 Berhasil', async () => {
    const view = await test.app.run(readPengukuranGrid, await test.as('kasubbag'), {
      entitas: 'kpu',
      tahun: 2021,
    })
    const rows = view.sasaran.flatMap((sasaran) => sasaran.rows)
    expect(rows.map((row) => row.capaian.text)).toEqual(['96,25%', '90%', '90,91%', '100%', '100%', '100%'])
    expect(view.sasaran.map((sasaran) => sasaran.capaian.text)).toEqual(['96,25%', '90%', '97,73%'])
    expect(view.entitasCapaian).toMatchObject({ text: '94,66%', kategori: { name: 'Berhasil' } })
    expect(rows[0]?.capaian.trace.calculation).toContain('96,25%')
    expect(view.may.fill).toEqual({
      ok: false,
      why: 'Sudah disetujui. Verifikator dapat membuka pengecualian.',
    })
  })
})

describe('one quarter, from the first figure to approval', () => {
  it('refuses what cannot be read, at its field, with a sentence', async () => {
    const [first] = (await grid()).missing
    const error = await refusalOf(
      test.app.run(savePengukuranValue, await test.as('operator'), {
        ...QUARTER,
        indikatorId: first?.indikatorId,
        version: 0,
        realisasi: 'banyak sekali',
      }),
    )
    expect(error.code).toBe('masukan-salah')
    expect(Object.keys(error.data.fields ?? {})).toEqual(['realisasi'])
  })

  it('gives the second of two savers both versions, and loses nothing', async () => {
    const operator = await test.as('operator')
    const kasubbag = await test.as('kasubbag')
    const [first] = (await grid()).missing
    const form = { ...QUARTER, indikatorId: first?.indikatorId as string }
    const before = await test.app.run(readPengukuranIndikator, operator, form)
    const example = before.kind.options?.[0]?.value ?? '77'
    const other = before.kind.options?.[1]?.value ?? '78'
    const results = await Promise.allSettled([
      test.app.run(savePengukuranValue, operator, {
        ...form,
        version: before.version,
        realisasi: example,
        penyebab: 'A',
      }),
      test.app.run(savePengukuranValue, kasubbag, {
        ...form,
        version: before.version,
        realisasi: other,
        penyebab: 'B',
      }),
    ])
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as AppError] : []))
    expect(refused).toHaveLength(1)
    const { code, data } = refused[0] as AppError
    expect(code).toBe('konflik')
    expect(new Set([data.conflict?.mine.penyebab, data.conflict?.theirs.penyebab])).toEqual(
      new Set(['A', 'B']),
    )

    const overwritten = await test.app.run(savePengukuranValue, kasubbag, {
      ...form,
      version: data.conflict?.version,
      realisasi: other,
    })
    expect(overwritten.version).toBe((data.conflict?.version ?? 0) + 1)
    const after = await test.app.run(readPengukuranIndikator, operator, form)
    expect(after.realisasi.raw).toBe(other)
    expect(after.history).toHaveLength(2)
    // The trail holds what was there and what came instead.
    const kept = refused[0]?.data.conflict?.theirs.penyebab === 'A' ? example : other
    expect(after.history[0]?.sentence).toMatch(/: (.+) → (.+)$/)
    const [, was, became] = /: (.+) → (.+)$/.exec(after.history[0]?.sentence ?? '') ?? []
    expect([was, became]).toEqual([kept, other].map((raw) => expect.stringContaining(raw)))
  })

  it('takes the same form sent twice as one', async () => {
    const operator = await test.as('operator')
    const first = (await grid()).missing.find(lacksFigure)
    const form = { ...QUARTER, indikatorId: first?.indikatorId as string }
    const { version, kind } = await test.app.run(readPengukuranIndikator, operator, form)
    const save = { ...form, version, realisasi: kind.options?.[0]?.value ?? '80' }
    const [one, two] = await Promise.all([
      test.app.run(savePengukuranValue, operator, save),
      test.app.run(savePengukuranValue, operator, save),
    ])
    expect(two?.version).toBe(one?.version)
  })

  it('is handed in once however often the button is pressed, and gives the same receipt', async () => {
    const operator = await test.as('operator')
    for (const { indikatorId } of (await grid()).missing) {
      const form = { ...QUARTER, indikatorId }
      const { version: seen, kind, realisasi } = await test.app.run(readPengukuranIndikator, operator, form)
      const figure = realisasi.raw ?? kind.options?.[0]?.value ?? '5'
      await test.app.run(savePengukuranValue, operator, {
        ...form,
        version: seen,
        realisasi: figure,
        ...TEXTS,
      })
      await test.app.run(uploadBukti, operator, {
        ...form,
        berkas: [{ nama: 'bukti.txt', isi: Buffer.from('Nomor 1') }],
      })
    }

    const { version } = await grid()
    const sending = { ...QUARTER, version, kunci: 'kiriman-1' }
    const receipts = await Promise.all([1, 2, 3].map(() => test.app.run(submitPengukuran, operator, sending)))
    expect(new Set(receipts.map((receipt) => receipt.hash)).size).toBe(1)
    expect(receipts[0]?.nomor).toMatch(/^TT-3572-\d{6}$/)
    expect((await grid()).state).toBe('diajukan')

    const twice = await refusalOf(
      test.app.run(submitPengukuran, operator, { ...sending, kunci: 'kiriman-2' }),
    )
    expect(twice.code).toBe('keadaan-salah')
    const other = await refusalOf(
      test.app.run(submitPengukuran, operator, { ...sending, version: version + 5 }),
    )
    expect(other.code).toBe('kiriman-beda')
  })

  it('is locked while others look at it, and says who can give it back', async () => {
    const operator = await test.as('operator')
    const view = await grid()
    const row = view.sasaran[0]?.rows[0]
    const error = await refusalOf(
      test.app.run(savePengukuranValue, operator, {
        ...QUARTER,
        indikatorId: row?.indikatorId,
        version: row?.quarters[3]?.version,
        realisasi: '1',
      }),
    )
    expect(error.code).toBe('terkunci')
    expect(error.message).toContain('Verifikator dapat mengembalikannya')
  })

  it('goes from verified to approved by those who may', async () => {
    const { version } = await grid()
    const denied = await refusalOf(
      test.app.run(verifyPengukuran, await test.as('operator'), { ...QUARTER, version }),
    )
    expect(denied.code).toBe('tidak-berwenang')
    await test.app.run(verifyPengukuran, await test.as('kasubbag'), { ...QUARTER, version })
    await test.app.run(approvePengukuran, await test.as('sekretaris'), { ...QUARTER, version: version + 1 })
    const view = await grid()
    expect(view).toMatchObject({ state: 'disetujui', filled: 6, of: 6 })
    expect(view.history.map((change) => change.sentence)).toEqual([
      'menyetujui pengukuran Triwulan 4 2022',
      'memverifikasi pengukuran Triwulan 4 2022',
      'mengajukan pengukuran Triwulan 4 2022',
    ])
  })
})

describe('who is not of the office', () => {
  it('reads from the province, and writes nothing', async () => {
    const provinsi = await test.as('provinsi')
    expect(provinsi).toMatchObject({ viaUnit: '35', unit: '3572', roles: ['supervisor'] })
    const view = await test.app.run(readPengukuranGrid, provinsi, { ...YEAR, triwulan: 4 })
    expect(view.of).toBe(6)
    const error = await refusalOf(test.app.run(submitPengukuran, provinsi, { ...QUARTER, version: 1 }))
    expect(error.code).toBe('tidak-berwenang')
  })

  it('sees nothing of another office even with a forged unit', async () => {
    const forged = { ...(await test.as('operator')), unit: '3573' }
    const view = await test.app.run(readPengukuranGrid, forged, { ...YEAR, triwulan: 4 })
    expect(view.empty).toContain('Belum ada Perjanjian Kinerja')
    const outsider = { ...(await test.as('operator')), unit: '3573', viaUnit: '3573' }
    const other = await test.app.run(readPengukuranGrid, outsider, { ...YEAR, triwulan: 4 })
    expect(other.pkId).toBeNull()
  })
})
