import {
  addIndikatorVersi,
  getIndikator,
  insertRenstra,
  insertRenstraNodes,
  listIku as listCards,
  putRenstraIndikator,
  putRenstraTargets,
  type Writer,
  writeTransaction,
} from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { readRenstra } from '../renstra/read-renstra.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createIku } from './create-iku.ts'
import { listIku } from './list-iku.ts'
import { readIku } from './read-iku.ts'

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  await test.app.run(openTahun, kasubbag, { tahun: 2025 })
})
afterAll(() => test?.close())

const unit_code = '3572'
const write = <T>(fn: (tx: Writer) => Promise<T>): Promise<T> =>
  writeTransaction(test.app.database, systemContext(unit_code), fn)

/** What screens and papers say of a year, as text. */
async function saidOf(tahun: number, kode = 'IKU-1'): Promise<Record<string, string>> {
  const year = { entitas: 'kpu', tahun } as const
  const run = test.app.run
  const { groups } = await run(listIku, kasubbag, year)
  const id = groups.flatMap(({ indikator }) => indikator).find((one) => one.kode === kode)?.id
  const current = (await run(listPk, kasubbag, year)).items.find((one) => one.current)
  const lkj = await run(readLkjData, kasubbag, year)
  const views = {
    daftar: groups,
    kartu: {
      ...(await run(readIku, kasubbag, { id, tahun })),
      // What was written since, for who writes the next.
      ...{ versions: null, form: null, history: null },
    },
    renstra: await run(readRenstra, kasubbag, { tahun }),
    perjanjian: await run(readPk, kasubbag, { ...year, id: current?.id }),
    lembar: await run(readPengukuranGrid, kasubbag, { ...year, triwulan: 4 }),
    pengukuran: await run(readPengukuranIndikator, kasubbag, { ...year, triwulan: 4, indikatorId: id }),
    laporan: { iku: lkj.iku, renstra: lkj.renstra, sasaran: lkj.sasaran, pk: lkj.pk },
  }
  return Object.fromEntries(Object.entries(views).map(([page, view]) => [page, textOf(view)]))
}

function textOf(view: unknown): string {
  return JSON.stringify(view, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
}

describe('a card, a plan and a name of today', () => {
  it('change nothing of an earlier year', async () => {
    const before = [await saidOf(2021), await saidOf(2022)]
    await write(async (tx) => {
      const [card] = await listCards(tx, { unit: unit_code, entitas: 'kpu', tahun: 2022 })
      if (card === undefined) throw new Error('no IKU')
      await addIndikatorVersi(tx, {
        ...{ unit_code, indikator_id: card.id, berlaku: '2023-01-01', sasaran: 'Sasaran lain' },
        ...{ name: 'Nama lain', satuan: 'predikat', value_kind: 'predikat', polarity: 'predikat' },
        ...{ consolidation: 'tertinggi', sumber_data: 'Sumber lain' },
      })
      await tx.updateTable('renstra').set({ state: 'diganti' }).where('unit_code', '=', unit_code).execute()
      const head = { unit_code, mulai: 2020, selesai: 2024, versi: 2, berlaku: 2023, visi: 'Visi lain' }
      await insertRenstra(tx, { ...head, state: 'ditetapkan' })
    })
    expect([await saidOf(2021), await saidOf(2022)]).toEqual(before)
    const { groups } = await test.app.run(listIku, kasubbag, { entitas: 'kpu', tahun: 2023 })
    expect(groups.find(({ sasaran }) => sasaran === 'Sasaran lain')?.indikator[0]?.name).toBe('Nama lain')
    expect((await test.app.run(readRenstra, kasubbag, { tahun: 2023 })).renstra?.visi).toBe('Visi lain')
  })
})

describe('an office in two periods', () => {
  it('has IKU-1 in both, once in each', async () => {
    const card = {
      ...{ entitas: 'kpu', kode: 'IKU-1', sasaran: 'Sasaran 2025', name: 'Indikator 2025', satuan: 'angka' },
      ...{ kind: 'angka', polarity: 'minimal', consolidation: 'jumlah', sumberData: 'Register 2025' },
    }
    const refused = await refusalOf(test.app.run(createIku, kasubbag, { ...card, tahun: 2024 }))
    expect(refused).toMatchObject({
      code: 'masukan-salah',
      data: { fields: { kode: 'Kode IKU-1 sudah dipakai dalam periode 2020–2024. Tulis kode lain.' } },
    })
    await write(async (tx) => {
      const plan = { unit_code, mulai: 2025, selesai: 2029, berlaku: 2025, visi: 'Visi 2025' }
      const { id: renstra_id } = await insertRenstra(tx, { ...plan, state: 'ditetapkan' })
      const node = { unit_code, renstra_id, kind: 'sasaran', uraian: 'Sasaran 2025' } as const
      await insertRenstraNodes(tx, [node])
    })
    const { id } = await test.app.run(createIku, kasubbag, { ...card, tahun: 2025 })
    await write(async (tx) => {
      expect(await getIndikator(tx, { unit: unit_code, id })).toMatchObject({
        ...{ periode: 2025, mulai_tahun: 2025, sampai_tahun: 2029 },
      })
      const renstra = await tx
        .selectFrom('renstra')
        .select('id')
        .where('mulai', '=', 2025)
        .executeTakeFirstOrThrow()
      const placed = { unit_code, renstra_id: renstra.id, indikator_id: id }
      await putRenstraIndikator(tx, [{ ...placed, indikator_versi: 1, node_id: null }])
      await putRenstraTargets(tx, [
        { ...placed, tahun: 2025, amount: '7' },
        { ...placed, tahun: 2026, amount: null, code: null },
      ])
    })
    for (const tahun of [2024, 2025]) await test.app.run(createPkDraft, kasubbag, { entitas: 'kpu', tahun })
  })

  it('reads the one of the year on every screen and paper', async () => {
    const [old, fresh] = [await saidOf(2024), await saidOf(2025)]
    for (const [page, said] of Object.entries(fresh)) {
      expect(said, page).toContain('2025')
      expect(said, page).not.toContain('Nama lain')
      if (page !== 'renstra') expect(said, page).toContain('Indikator 2025')
    }
    for (const [page, said] of Object.entries(old)) {
      expect(said, page).not.toContain('Indikator 2025')
      expect(said, page).not.toContain('Visi 2025')
      if (page !== 'renstra') expect(said, page).toContain('Nama lain')
    }
    expect(fresh.perjanjian).toContain('"raw":"7"')
    expect(fresh.laporan).toContain('Visi 2025')
  })
})
