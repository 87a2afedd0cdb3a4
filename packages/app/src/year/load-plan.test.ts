import { type Context, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPengukuranIndikator } from '../pengukuran/read-pengukuran-indikator.ts'
import { savePengukuranValue } from '../pengukuran/save-pengukuran-value.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { type LoadedYear, loadYear } from './load-plan.ts'
import { filledIn } from './measure.ts'
import type { PlannedIndikator } from './plan.ts'

const SYSTEM: Context = { unit: '3572', role: 'sistem', personId: null, personName: 'Sistem' }
const YEAR = { unit: '3572', entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

function load(change: Partial<typeof YEAR> | { tahun: number } = {}): Promise<LoadedYear> {
  return readTransaction(test.app.database, SYSTEM, (tx) => loadYear(tx, { ...YEAR, ...change }))
}

function missingOf({ plan }: LoadedYear): PlannedIndikator[] {
  return plan === null ? [] : filledIn(plan, 4).missing
}

it('counts a year once while the database answers the same, and anew after a figure was saved', async () => {
  const before = await load()
  expect(await load()).toBe(before)

  const operator = await test.as('operator')
  const indikator = missingOf(before)[0]
  const form = { entitas: 'kpu', tahun: 2022, triwulan: 4, indikatorId: indikator?.indikator_id } as const
  const { version, kind } = await test.app.run(readPengukuranIndikator, operator, form)
  const realisasi = kind.options?.[0]?.value ?? '77'
  await test.app.run(savePengukuranValue, operator, { ...form, version, realisasi })

  const after = await load()
  expect(after).not.toBe(before)
  expect(missingOf(after)).toHaveLength(missingOf(before).length - 1)
})

it('never takes one year for another, also where both have nothing', async () => {
  const [one, other] = [await load({ tahun: 2030 }), await load({ tahun: 2031 })]
  expect([one.plan, other.plan]).toEqual([null, null])
  expect([one.office.schedule.tahun, other.office.schedule.tahun]).toEqual([2030, 2031])
})
