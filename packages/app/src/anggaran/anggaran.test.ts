import { formatRupiah, POLICY_KPU } from '@akuntabel/domain'
import { readTransaction } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readAnggaran } from './read-anggaran.ts'
import { requireReason } from './rows-above.ts'
import { saveRealisasiBulanan } from './save-realisasi-bulanan.ts'

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = async (tahun: number) => {
  const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
  if (dipa === null) throw new Error(`no DIPA of ${tahun}`)
  return dipa
}

describe('the published budget', () => {
  it('totals 4.103.445.000, spent 4.082.850.734, left 20.594.266, 99,5 %', async () => {
    const dipa = await read(2021)
    expect(dipa.total).toMatchObject({
      pagu: { text: 'Rp4.103.445.000' },
      realisasi: { text: 'Rp4.082.850.734' },
      sisa: { text: 'Rp20.594.266' },
      persenText: '99,5%',
    })
    expect(dipa.revisi).toBe(12)
    expect(dipa.problems).toEqual([])
  })

  it('shows every parent as the sum of its children', async () => {
    const { rows } = await read(2021)
    for (const [at, parent] of rows.entries()) {
      if (parent.leaf) continue
      const end = rows.findIndex((row, index) => index > at && row.level <= parent.level)
      const children = rows
        .slice(at + 1, end < 0 ? undefined : end)
        .filter((row) => row.level === parent.level + 1)
      for (const column of ['pagu', 'realisasi', 'sisa'] as const) {
        const sum = children.reduce((total, row) => total + BigInt(row[column].raw), 0n)
        expect(`${parent.kode} ${column} ${sum}`).toBe(`${parent.kode} ${column} ${parent[column].raw}`)
      }
    }
  })

  it('signs the difference of every revision', async () => {
    const { revisions } = await read(2021)
    expect(revisions).toHaveLength(13)
    expect(revisions[3]?.selisih.text).toBe('-Rp95.615.000')
    expect(revisions[0]?.sebelum).toBeNull()
  })
})

describe('spending of a month', () => {
  it('is saved on lowest rows, counts in the tree and in the summary', async () => {
    const before = await read(2022)
    const leaf = before.rows.find((row) => row.leaf)
    const parent = before.rows.find((row) => !row.leaf)
    const values = [{ kode: leaf?.kode, amount: '1.234.567', before: leaf?.months[11]?.money?.raw ?? '' }]
    expect(await test.app.run(saveRealisasiBulanan, operator, { tahun: 2022, bulan: 12, values })).toEqual({
      saved: 1,
    })
    const after = await read(2022)
    expect(after.rows.find((row) => row.kode === leaf?.kode)?.months[11]?.money?.text).toBe('Rp1.234.567')
    const summary = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listRingkasan(tx, { unit: '3572', tahun: 2022, entitas: 'kpu' }),
    )
    expect(summary.at(-1)?.realisasi?.toString()).toBe(after.total.realisasi.raw)

    const stale = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ ...values[0], amount: '9' }],
      })
      .catch((error: AppError) => error)
    expect(stale).toMatchObject({
      code: 'konflik',
      data: {
        conflict: {
          fields: [{ theirs: 'Rp1.234.567', mine: 'Rp9' }],
          ...{ by: operator.personName, atText: expect.stringMatching(/WIB$/) },
        },
      },
    })

    const onParent = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ kode: parent?.kode, amount: '5', before: '' }],
      })
      .catch((error: AppError) => error)
    expect(onParent).toMatchObject({ code: 'tidak-ditemukan' })
  })

  it('is refused at its row when it cannot be read', async () => {
    const leaf = (await read(2022)).rows.findLast((row) => row.leaf)
    const error = await test.app
      .run(saveRealisasiBulanan, operator, {
        tahun: 2022,
        bulan: 12,
        values: [{ kode: leaf?.kode, amount: 'dua juta', before: '' }],
      })
      .catch((error: AppError) => error)
    expect(Object.keys((error as AppError).data.fields ?? {})).toEqual([`values.${leaf?.kode}`])
  })
})

describe('spending above the pagu', () => {
  const leafOf = async () => {
    const row = (await read(2022)).rows.findLast((one) => one.leaf)
    if (row === undefined) throw new Error('no row')
    return row
  }
  async function save(amount: string, alasan?: string) {
    const { kode, months } = await leafOf()
    const values = [{ kode, amount, before: months[11]?.money?.raw ?? '' }]
    return test.app
      .run(saveRealisasiBulanan, operator, { tahun: 2022, bulan: 12, values, alasan })
      .catch((error: AppError) => error)
  }

  it('is in no row of the published budget', async () => {
    for (const tahun of [2021, 2022])
      expect((await read(tahun)).rows.flatMap((row) => row.lebih ?? [])).toEqual([])
  })

  it('is refused at its row, and taken with a reason that is shown with it', async () => {
    const { kode, pagu, realisasi } = await leafOf()
    const after = BigInt(pagu.raw) + 1_500n
    const amount = after - BigInt(realisasi.raw)
    const sentence = `Realisasi setahun ${kode} menjadi ${formatRupiah(after)}, Rp1.500 di atas pagu ${pagu.text}. Periksa angkanya, atau tulis alasannya di bawah.`
    for (const alasan of [undefined, '', 'ya '])
      expect(await save(`${amount}`, alasan)).toMatchObject({
        code: 'masukan-salah',
        data: {
          fields: {
            [`values.${kode}`]: sentence,
            alasan: 'Tulis alasan realisasi melebihi pagu, paling sedikit lima huruf.',
          },
        },
      })
    expect((await leafOf()).lebih).toBeNull()
    expect(await save(`${amount}`, 'Revisi ke-7 belum dicatat')).toEqual({ saved: 1 })
    expect((await leafOf()).lebih).toMatchObject({
      money: { text: 'Rp1.500' },
      alasan: 'Revisi ke-7 belum dicatat',
    })
  })

  it('may always be lowered, and keeps its reason as long as it is above', async () => {
    const { pagu, realisasi, months } = await leafOf()
    const now = BigInt(months[11]?.money?.raw ?? '0')
    expect(await save(`${now - 500n}`)).toEqual({ saved: 1 })
    expect((await leafOf()).lebih).toMatchObject({
      ...{ money: { text: 'Rp1.000' }, alasan: 'Revisi ke-7 belum dicatat' },
    })
    expect(await save(`${now - (BigInt(realisasi.raw) - BigInt(pagu.raw))}`)).toEqual({ saved: 1 })
    expect((await leafOf()).lebih).toBeNull()
  })

  it('is refused whatever reason stands beside it where the policy says so', () => {
    const above = new Map([['3355.EAA', { pagu: 10n, after: 12n, above: 2n }]])
    const policy = { ...POLICY_KPU, paguLebih: 'tolak' as const }
    const refused = () => requireReason(above, { alasan: 'Revisi belum dicatat', policy })
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'masukan-salah',
        data: {
          fields: {
            'values.3355.EAA':
              'Realisasi setahun 3355.EAA menjadi Rp12, Rp2 di atas pagu Rp10. Periksa angkanya, atau catat revisi pagunya dahulu.',
          },
        },
      }),
    )
  })
})
