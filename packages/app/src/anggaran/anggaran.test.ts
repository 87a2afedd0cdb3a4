import { formatRupiah, POLICY_KPU } from '@akuntabel/domain'
import { readTransaction } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { readAnggaran } from './read-anggaran.ts'
import { readRealisasi } from './read-realisasi.ts'
import { requireReason } from './require-reason.ts'
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
        const sum = children.reduce((total, row) => total + BigInt(row[column]?.raw ?? 0), 0n)
        expect(`${parent.kode} ${column} ${sum}`).toBe(`${parent.kode} ${column} ${parent[column]?.raw}`)
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

/** December of the running year, as its page shows it. */
const december = () => test.app.run(readRealisasi, operator, { tahun: 2022, bulan: 12 })
const spend = async (kode: string, fields: Record<string, string>, version?: number) => {
  const now = version ?? (await december()).rows[`baris/${kode}`]?.version ?? 0
  const rows = [{ id: `baris/${kode}`, version: now, fields }]
  return test.app.run(saveRealisasiBulanan, operator, { tahun: 2022, bulan: 12, rows })
}

describe('spending of a month', () => {
  it('is saved on lowest rows, counts in the tree and in the summary', async () => {
    const before = await read(2022)
    const leaf = before.rows.find((row) => row.leaf)?.kode as string
    const parent = before.rows.find((row) => !row.leaf)?.kode as string
    expect(await spend(leaf, { jumlah: '1.234.567' })).toMatchObject({ saved: [{ id: `baris/${leaf}` }] })
    const after = await read(2022)
    expect(after.rows.find((row) => row.kode === leaf)?.months[11]?.money?.text).toBe('Rp1.234.567')
    const summary = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listRingkasan(tx, { unit: '3572', tahun: 2022, entitas: 'kpu' }),
    )
    expect(summary.at(-1)?.realisasi?.toString()).toBe(after.total.realisasi?.raw)
    const { conflicts } = await spend(leaf, { jumlah: '9' }, 0)
    expect(conflicts).toMatchObject([
      {
        conflict: {
          fields: [{ theirs: '1.234.567', mine: '9' }],
          ...{ by: operator.personName, atText: expect.stringMatching(/WIB$/) },
        },
      },
    ])
    expect((await spend(parent, { jumlah: '5' })).refused[0]?.sentence).toBe(
      `Baris ${parent} tidak dapat diisi.`,
    )
  })

  it('is refused at its row when it cannot be read, while the others are kept', async () => {
    const leaves = (await read(2022)).rows.filter((row) => row.leaf).map(({ kode }) => kode)
    const [good, bad] = leaves.slice(-2) as [string, string]
    const row = (kode: string, jumlah: string) => ({ id: `baris/${kode}`, version: 0, fields: { jumlah } })
    const rows = [row(bad, 'dua juta'), row(good, '7')]
    const { saved, refused } = await test.app.run(saveRealisasiBulanan, operator, {
      ...{ tahun: 2022, bulan: 12, rows, draf: { urut: 1, lepas: [] } },
    })
    expect(saved.map(({ id }) => id)).toEqual([`baris/${good}`])
    expect(refused.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([[`baris/${bad}`, ['jumlah']]])
    expect((await december()).draf.isi).toEqual({ [`isi.baris/${bad}.jumlah`]: 'dua juta' })
  })

  it('is not filled again once it is emptied', async () => {
    const kode = (await read(2022)).rows.filter((row) => row.leaf).at(-2)?.kode as string
    await spend(kode, { jumlah: '' })
    expect((await read(2022)).rows.find((row) => row.kode === kode)?.months[11]?.money).toBeNull()
    expect((await december()).rows[`baris/${kode}`]).toMatchObject({ version: 0, fields: { jumlah: '' } })
  })

  it('waits for who saves the same month, and then shows what they saved', async () => {
    const kode = (await read(2022)).rows.find((row) => row.leaf)?.kode as string
    const { version = 0 } = (await december()).rows[`baris/${kode}`] ?? {}
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('ringkasan/3572/kpu/2022', 0)))
      update realisasi_anggaran r set amount = 77, version = version + 1 from held where r.kode = $1 and r.bulan = 12
        and r.dipa_id = (select id from dipa where unit_code = '3572' and tahun = 2022)`
    const late = () => spend(kode, { jumlah: '88' }, version)
    const outcome = await whileChanged(test.database, { text, values: [kode] }, late)
    expect(outcome).toMatchObject({
      status: 'fulfilled',
      value: { saved: [], conflicts: [{ conflict: { theirs: { jumlah: '77' } } }] },
    })
  })
})

describe('spending above the pagu', () => {
  const leafOf = async () => {
    const row = (await read(2022)).rows.findLast((one) => one.leaf)
    if (row === undefined) throw new Error('no row')
    return row
  }
  const save = async (jumlah: string, alasan?: string) =>
    spend((await leafOf()).kode, { jumlah, ...(alasan === undefined ? {} : { alasan }) })

  it('is in no row of the published budget', async () => {
    for (const tahun of [2021, 2022])
      expect((await read(tahun)).rows.flatMap((row) => row.lebih ?? [])).toEqual([])
  })

  it('is refused at its row, and taken with a reason that is shown with it', async () => {
    const { kode, pagu, realisasi } = await leafOf()
    const after = BigInt(pagu.raw) + 1_500n
    const amount = after - BigInt(realisasi?.raw ?? 0)
    const sentence = `Realisasi setahun ${kode} menjadi ${formatRupiah(after)}, Rp1.500 di atas pagu ${pagu.text}. Periksa angkanya, atau tulis alasannya.`
    expect((await save('', 'Revisi ke-7 belum dicatat')).refused[0]?.fields).toEqual({
      jumlah: 'Tulis jumlahnya, atau kosongkan alasannya.',
    })
    for (const alasan of [undefined, '', 'ya '])
      expect((await save(`${amount}`, alasan)).refused).toMatchObject([
        {
          fields: {
            jumlah: sentence,
            alasan: 'Tulis alasan realisasi melebihi pagu, paling sedikit lima huruf.',
          },
        },
      ])
    expect((await save(`${amount}`, 'x'.repeat(501))).refused[0]?.fields).toEqual({
      alasan: 'Paling banyak 500 huruf.',
    })
    expect((await leafOf()).lebih).toBeNull()
    expect(await save(`${amount}`, 'Revisi ke-7 belum dicatat')).toMatchObject({ refused: [] })
    expect((await leafOf()).lebih).toMatchObject({
      money: { text: 'Rp1.500' },
      alasan: 'Revisi ke-7 belum dicatat',
    })
    expect((await december()).baris.find((row) => row.kode === kode)).toMatchObject({
      lebih: { text: 'Rp1.500' },
      alasan: 'Revisi ke-7 belum dicatat',
    })
  })

  it('may always be lowered, and keeps its reason as long as it is above', async () => {
    const { pagu, realisasi, months } = await leafOf()
    const now = BigInt(months[11]?.money?.raw ?? '0')
    expect(await save(`${now - 500n}`)).toMatchObject({ refused: [] })
    expect((await leafOf()).lebih).toMatchObject({
      ...{ money: { text: 'Rp1.000' }, alasan: 'Revisi ke-7 belum dicatat' },
    })
    expect(await save(`${now - (BigInt(realisasi?.raw ?? 0) - BigInt(pagu.raw))}`)).toMatchObject({
      refused: [],
    })
    expect((await leafOf()).lebih).toBeNull()
  })

  it('is refused whatever reason stands beside it where the policy says so', () => {
    const change = { before: 8n, after: 12n, alasan: 'Revisi belum dicatat' }
    const policy = { ...POLICY_KPU, paguLebih: 'tolak' as const }
    const refused = () => requireReason({ kode: '3355.EAA', pagu: 10n }, { ...change, policy })
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'masukan-salah',
        data: {
          fields: {
            jumlah:
              'Realisasi setahun 3355.EAA menjadi Rp12, Rp2 di atas pagu Rp10. Periksa angkanya, atau catat revisi pagunya dahulu.',
          },
        },
      }),
    )
  })
})
