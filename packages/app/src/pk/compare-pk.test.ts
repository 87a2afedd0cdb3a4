import { POLICY_KPU as policy } from '@akuntabel/domain'
import type { Dipa, Pk } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, signAll, type TestApp, testApp } from '../testing/index.ts'
import { comparePk } from './compare-pk.ts'
import { editPk } from './edit-pk.ts'
import { listPk } from './list-pk.ts'
import type { PkChange } from './pk-change.ts'
import { pkDue } from './pk-due.ts'
import { readPk } from './read-pk.ts'
import { revisePk } from './revise-pk.ts'
import { submitPk } from './submit-pk.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
let first: string
let id: string
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  first = (await test.app.run(listPk, kasubbag, YEAR)).items[0]?.id as string
  id = await revise(first)
})
afterAll(() => test?.close())

const read = (pk = id) => test.app.run(readPk, kasubbag, { ...YEAR, id: pk })
const compare = (more: object = {}) => test.app.run(comparePk, kasubbag, { ...YEAR, id, ...more })
async function revise(pk: string): Promise<string> {
  const alasan = { alasanJenis: 'strategi-anggaran', alasan: 'Pagu program turun' }
  return (await test.app.run(revisePk, kasubbag, { ...YEAR, id: pk, ...alasan })).id
}
async function change(one: PkChange): Promise<void> {
  const { version } = await read()
  await test.app.run(editPk, kasubbag, { ...YEAR, id, version, change: one })
}

describe('a revision of a PK', () => {
  it('has one of the lawful reasons, and says which', async () => {
    const input = { ...YEAR, id: first, alasan: 'Tanpa alasan yang sah' }
    const { data } = await refusalOf(
      test.app.run(revisePk, kasubbag, { ...input, alasanJenis: 'ingin-saja' }),
    )
    expect(data.fields).toEqual({ alasanJenis: 'Pilih alasan yang dibolehkan aturan.' })
    expect(await read()).toMatchObject({
      alasanJenis: 'Perubahan strategi: program, kegiatan, atau alokasi anggaran',
      alasan: 'Pagu program turun',
      tenggat: {
        text: 'Perubahan perjanjian ditandatangani paling lambat 31 Desember 2022. Tenggat ini sudah lewat.',
        late: true,
      },
    })
    expect((await read(first)).tenggat).toBeNull()
  })

  it('is the same as what it revises until something is changed', async () => {
    const view = await compare()
    expect(view).toMatchObject({ ringkas: 'Isinya sama.', versi: [{ revisi: 0 }] })
    expect(view.total.sebelum).toEqual(view.total.sesudah)
    expect(new Set([...view.indikator, ...view.program].map(({ beda }) => beda))).toEqual(new Set(['Tetap']))
  })

  it('is laid beside it row by row, with a word for what became of each', async () => {
    const before = await read()
    const [one, two, three] = before.sasaran.flatMap(({ indikator }) => indikator)
    const [program] = before.program
    await change({ do: 'ubah-target', pkIndikatorId: one?.id as string, target: '12,5' })
    await change({ do: 'ubah-target', pkIndikatorId: two?.id as string, triwulan: { 1: '1' } })
    await change({ do: 'hapus-indikator', pkIndikatorId: three?.id as string })
    await change({ do: 'hapus-program', programId: program?.id as string })
    await change({ do: 'tambah-program', kode: '076.01.XX', uraian: 'Program baru', pagu: '750' })
    const view = await compare()
    const of = (kode?: string) => view.indikator.find((row) => row.kode === kode)
    expect(of(one?.kode)).toMatchObject({ sebelum: one?.target.text, beda: 'Berubah' })
    expect(of(one?.kode)?.sesudah).toContain('12,5')
    expect(of(two?.kode)).toMatchObject({
      sebelum: two?.target.text,
      sesudah: two?.target.text,
      beda: 'Berubah',
    })
    expect(of(two?.kode)?.catatan).toEqual([expect.stringMatching(/^Target triwulan .+ menjadi 1/)])
    expect(of(three?.kode)).toMatchObject({ sesudah: null, beda: 'Dihapus' })
    expect(view.program.find(({ kode }) => kode === program?.kode)).toMatchObject({
      sesudah: null,
      beda: 'Dihapus',
    })
    expect(view.program.find(({ kode }) => kode === '076.01.XX')).toMatchObject({
      ...{ sebelum: null, sesudah: { raw: '750' }, beda: 'Baru' },
    })
    expect(view.ringkas).toBe('3 indikator dan 2 program berbeda.')
    expect(BigInt(view.total.sebelum.raw) - BigInt(program?.pagu.raw ?? 0) + 750n).toBe(
      BigInt(view.total.sesudah.raw),
    )
  })

  it('is laid beside any earlier version, and the first beside none', async () => {
    const view = await read()
    for (const row of view.sasaran.filter(({ indikator }) => indikator.length === 0))
      await change({ do: 'hapus-sasaran', sasaranId: row.id })
    for (const row of view.sasaran.flatMap(({ indikator }) => indikator))
      if (row.beda.sebab !== null)
        await change({ do: 'ubah-target', pkIndikatorId: row.id, alasanTriwulan: 'Disesuaikan' })
    const { version, rows, sasaran } = await read()
    const other = sasaran.flatMap(({ indikator }) => indikator.filter(({ bedaRkt }) => bedaRkt?.sebab))
    const reasons = other.map((row) => {
      const key = `indikator/${row.id}`
      return { id: key, version: rows[key]?.version, fields: { alasanRkt: 'Disesuaikan' } }
    })
    await test.app.run(editPk, kasubbag, { ...YEAR, id, version, rows: reasons })
    await test.app.run(submitPk, kasubbag, { ...YEAR, id, version: (await read()).version })
    await signAll(test, { ...YEAR, id })
    const second = id
    id = await revise(second)
    expect((await compare()).sebelum.id).toBe(first)
    const beside = await compare({ dengan: '1' })
    expect(beside).toMatchObject({ sebelum: { id: second }, ringkas: 'Isinya sama.' })
    for (const asked of [compare({ id: first }), compare({ dengan: '7' })]) {
      expect(await refusalOf(asked)).toMatchObject({
        code: 'tidak-ditemukan',
        message: 'Tidak ada perjanjian sebelumnya untuk dibandingkan. Buka daftar perjanjian tahun ini.',
      })
    }
  })
})

describe('the last day of a PK', () => {
  const due = (tanggal: string | null, today: string, state: Pk['state'] = 'draf') =>
    pkDue({ state, tahun: 2021, revisi: 0 } as Pk, {
      ...{ dipa: { tanggal } as Dipa, policy, today },
    })

  it('follows the day of the DIPA, while it is not signed', () => {
    const text =
      'Ditandatangani paling lambat 23 Desember 2020, 1 bulan setelah DIPA tanggal 23 November 2020'
    expect(due('2020-11-23', '2020-12-23')).toEqual({ text: `${text}.`, late: false })
    expect(due('2020-11-23', '2020-12-24')).toEqual({ text: `${text}. Tenggat ini sudah lewat.`, late: true })
    expect(due(null, '2020-12-24')).toBeNull()
    expect(due('2020-11-23', '2020-12-24', 'ditandatangani')).toBeNull()
  })
})
