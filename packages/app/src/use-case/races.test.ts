import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAppError } from '../errors/app-error.ts'
import { type Acts, officeActions, QUARTER, type TestApp, testApp } from '../testing/index.ts'
import * as registered from '../use-cases.ts'

let test: TestApp
let actions: Acts
beforeAll(async () => {
  test = await testApp()
  actions = await officeActions(test)
})
afterAll(() => test?.close())

/** What hold most rows, each tried with everything: a sheet, a quarter, a year, money, the law, the office, a draft. */
const HUBS = [
  'save-pengukuran-lembar',
  'submit-pengukuran',
  'save-realisasi-bulanan',
  'pin-kebijakan',
  'change-kantor',
  'edit-pk',
]

/** Writes of a year that are not tried here, and what is tried of their kind, or where. */
const ELSEWHERE: Record<string, string> = {
  'save-dipa': 'dipa.test: two saves of one state',
  'place-iku': 'edit-iku: the same card and plan, held the same way',
  'start-dipa': 'edit-dipa: the same budget, held the same way',
  'save-dasar-hukum': 'add-dasar-hukum: the same list, held the same way',
  'change-dasar-hukum': 'add-dasar-hukum',
  'remove-dasar-hukum': 'add-dasar-hukum',
  'change-subbagian': 'add-subbagian: the same organisation, held the same way',
  'remove-subbagian': 'add-subbagian',
  'remove-pejabat': 'change-pejabat',
  'change-jadwal': 'jadwal.test: a form that somebody else overtook',
  'reset-jadwal': 'jadwal.test',
  'edit-daftar': 'daftar.test: two who change one row',
  'import-realisasi': 'keuangan.test: who writes the same money',
  'save-capaian-keluaran': 'capaian-keluaran.test: two who change one row',
  'save-anggaran-indikator': 'anggaran-indikator.test: two who change one row',
  'save-rencana-penarikan': 'rencana-penarikan.test: two who change one row',
  'save-keluaran': 'keluaran.test: two who change one row',
  'save-keputusan': 'keputusan.test: one of two people',
  'establish-keputusan': 'keputusan.test',
  'open-exceptions': 'open-exception: the same rows',
  'save-kegiatan': 'kegiatan.test: two people who write one',
  'move-kegiatan': 'kegiatan.test: somebody else moved it',
  'link-kegiatan': 'save-kegiatan: the same plan and row, held the same way',
  'unlink-kegiatan': 'save-kegiatan',
  'add-foto': 'save-kegiatan',
  'remove-foto': 'save-kegiatan',
  'remove-kegiatan': 'save-kegiatan',
  'save-rapat': 'rapat.test: two people who write one meeting',
  'decide-rapat': 'save-rapat: the same meeting, held the same way',
  'remove-putusan': 'save-rapat',
  'step-putusan': 'step-tindak-lanjut: the same states',
  'save-berita-acara': 'berita-acara.test: two people who write one draft',
  'sign-berita-acara': 'berita-acara.test',
  'save-laporan-berkala': 'save-laporan: the same parts, held the same way',
  'number-laporan-berkala': 'sign-laporan-berkala.test',
  'submit-laporan-berkala': 'submit-lkj: the same documents, moved the same way',
  'return-laporan-berkala': 'return-lkj',
  'sign-laporan-berkala': 'sign-laporan-berkala.test',
  'correct-laporan-berkala': 'correct-lkj',
  'edit-rkt': 'rkt.test: two who change one draft',
  'establish-rkt': 'rkt.test',
  'revise-rkt': 'rkt.test',
}

it('knows every use case that changes a year', () => {
  const changing = Object.values(registered).flatMap((one) =>
    typeof one === 'object' && 'kind' in one && 'year' in one && one.year !== 'none' ? [one.name] : [],
  )
  const tried = Object.keys(actions)
  expect(changing.filter((name) => !tried.includes(name) && ELSEWHERE[name] === undefined)).toEqual([])
  expect([...tried, ...Object.keys(ELSEWHERE)].filter((name) => !changing.includes(name))).toEqual([])
  expect(tried.filter((name) => ELSEWHERE[name] !== undefined)).toEqual([])
  expect(HUBS.filter((name) => !tried.includes(name))).toEqual([])
})

function pairs(): (readonly [string, string])[] {
  const names = Object.keys(actions)
  return names.flatMap((one, at) =>
    names
      .slice(at)
      .filter((other) => one === other || HUBS.includes(one) || HUBS.includes(other))
      .map((other) => [one, other] as const),
  )
}

/** What the quarter has to be in for it to go through. */
function stateOf(name: string): string {
  return actions[name]?.state ?? 'draf'
}

async function putQuarter(state: string): Promise<void> {
  await test.database.pool.query(
    `update pengukuran set state = $1 where unit_code = '3572' and entitas = $2 and tahun = $3 and triwulan = $4`,
    [state, QUARTER.entitas, QUARTER.tahun, QUARTER.triwulan],
  )
}

async function deadlocks(): Promise<number> {
  const { rows } = await test.database.pool.query(
    `select pg_stat_force_next_flush(), deadlocks from pg_stat_database where datname = current_database()`,
  )
  return Number(rows[0]?.deadlocks)
}

/** Both twice at once; who loses is told so in words of ours. */
async function together(one: string, other: string, state: string): Promise<string[]> {
  await putQuarter(state)
  const attempts = []
  for (const name of [one, other, one, other]) attempts.push(await actions[name]?.prepare())
  const results = await Promise.allSettled(attempts.map((attempt) => attempt?.()))
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return []
    const { reason } = result
    if (!isAppError(reason)) return [String(reason)]
    return ['gagal', 'sibuk'].includes(reason.code) ? [reason.code] : []
  })
}

it('every action of an office’s year can happen beside the others without one locking the other for ever', async () => {
  const found: unknown[] = []
  let counted = await deadlocks()
  for (const [one, other] of pairs())
    for (const state of new Set([stateOf(one), stateOf(other)])) {
      const failures = await together(one, other, state)
      const now = await deadlocks()
      if (failures.length > 0 || now > counted) found.push([one, other, state, failures, now - counted])
      counted = now
    }
  expect(found).toEqual([])
  expect(pairs().length).toBeGreaterThan(200)
}, 900_000)

it('and each of them can be done alone in what is tried here', async () => {
  const refused: unknown[] = []
  for (const name of Object.keys(actions).filter((one) => !UNREACHED.includes(one))) {
    await putQuarter(stateOf(name))
    const attempt = await actions[name]?.prepare()
    const failure = await attempt?.().then(
      () => null,
      (error: Error) => error.message,
    )
    if (failure !== null) refused.push([name, failure])
  }
  expect(refused).toEqual([])
})

/** Of a report that is not complete, and of drafts that are there already: they are refused behind their locks. */
const UNREACHED = [
  ...['submit-lkj', 'return-lkj', 'finalize-lkj', 'correct-lkj', 'revise-pk', 'return-pk', 'create-pk-draft'],
  ...['create-rkt', 'sign-pk', 'record-pk-signature', 'ratify-pengukuran', 'withdraw-iku'],
]
