import { canMove, quarterMoves } from '@akuntabel/domain'
import { readTransaction, writeTransaction } from '@akuntabel/store'
import { listRingkasan } from '@akuntabel/store/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readBeranda } from '../beranda/read-beranda.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { finalizeLkj } from '../dokumen/lkj/finalize-lkj.ts'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import { isAppError } from '../errors/app-error.ts'
import { createIku } from '../iku/create-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { loadOffice } from '../office/office.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import {
  type Acts,
  installSecondAgency,
  officeActions,
  SECOND_UNIT,
  type TestApp,
  testApp,
} from '../testing/index.ts'
import { hashOf } from '../vault/vault.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { officeTables, rowsOf } from './rows.ts'

const UNIT = '3572'
const UNDER_WAY = { entitas: 'sekretariat', tahun: 2022 } as const
const CLOSED = { entitas: 'kpu', tahun: 2021 } as const
const OLDER = { entitas: 'sekretariat', tahun: 2021 } as const

let test: TestApp
let kasubbag: Actor
let open: Acts
let closed: Acts
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  await sealOlderPk(test.app, {})
  const signing = { ...CLOSED, tanggal: '2022-02-21', nomor: '12/PR.03' }
  await test.app.run(finalizeLkj, await test.as('ketua'), signing)
  open = await officeActions(test, UNDER_WAY)
  closed = await officeActions(test, CLOSED)
}, 120_000)
afterAll(() => test?.close())

/** One step of a sequence: which year it is aimed at and what somebody does. */
interface Step {
  year: 'open' | 'closed'
  name: string
}

const steps = (names: string[], year: Step['year'][] = ['open']) =>
  fc.array(fc.record({ year: fc.constantFrom(...year), name: fc.constantFrom(...names) }), {
    minLength: 6,
    maxLength: 10,
  })

let done = 0

/** Does it, whatever state everything is in; only a refusal of ours may stand in its way. */
async function take({ year, name }: Step): Promise<string | null> {
  const actions = year === 'open' ? open : closed
  try {
    await (await actions[name]?.prepare())?.()
    done++
    return null
  } catch (error) {
    if (!isAppError(error) || error.code === 'gagal') throw error
    return error.message
  }
}

/** Short: each step is a whole use case on the database, and what shrinks a failure runs it again. */
const RUNS = { numRuns: 6, endOnFailure: true }

const system = <T>(fn: Parameters<typeof writeTransaction<T>>[2]) =>
  writeTransaction(test.app.database, systemContext(UNIT), fn)

describe('whatever an office does', () => {
  it('every figure is counted from its rows: parents are sums, summaries are what a recount gives, nothing filled is null', async () => {
    const names = Object.keys(open)
    await fc.assert(
      fc.asyncProperty(steps(names), async (sequence) => {
        for (const step of sequence) await take(step)
        await expectSums()
        await expectRecount()
      }),
      RUNS,
    )
    // Else the sequences would be refusals.
    expect(done).toBeGreaterThan(5)
  }, 240_000)

  it('a closed year, its final report and a signed PK stay as they are, to the byte', async () => {
    // The one way out of a closed year is a correction, which keeps the old report and is tested by itself.
    const names = Object.keys(open).filter((name) => name !== 'correct-lkj')
    const before = await frozen()
    expect(before.files.length).toBeGreaterThan(3)
    await fc.assert(
      fc.asyncProperty(steps(names, ['open', 'closed', 'closed']), async (sequence) => {
        for (const step of sequence) await take(step)
        expect(await frozen()).toEqual(before)
      }),
      RUNS,
    )
  }, 240_000)

  it('a change of today’s card, name, official, emblem or law changes no figure of an earlier year', async () => {
    const today = [
      'edit-iku',
      'change-kantor',
      'change-pejabat',
      'add-pejabat',
      'set-lambang',
      'pin-kebijakan',
    ]
    const before = await earlierFigures()
    await fc.assert(
      fc.asyncProperty(
        steps([...today, 'add-subbagian', 'save-iku-targets', 'create-iku']),
        async (sequence) => {
          for (const step of sequence) await take(step)
          expect(await earlierFigures()).toEqual(before)
        },
      ),
      RUNS,
    )
  }, 240_000)

  it('a state is left only as its machine says, and what is refused says why in a sentence', async () => {
    const names = Object.keys(open)
    await fc.assert(
      fc.asyncProperty(steps(names, ['open', 'closed']), async (sequence) => {
        for (const step of sequence) {
          const before = await states()
          const refusal = await take(step)
          expect(await wrongMoves(before)).toEqual([])
          if (refusal === null) continue
          expect(refusal).toMatch(/^\p{Lu}.*[.!]$/su)
          expect(await states()).toEqual(before)
        }
      }),
      RUNS,
    )
  }, 240_000)

  it('one office writes no row of another and nobody of it acts there', async () => {
    const names = Object.keys(open)
    await anotherOffice()
    const others = () => everyRow(`t.unit_code <> '${UNIT}'`)
    const before = await others()
    expect(before.filter((row) => row.includes(SECOND_UNIT)).length).toBeGreaterThan(5)
    await fc.assert(
      fc.asyncProperty(steps(names), async (sequence) => {
        for (const step of sequence) await take(step)
        expect(await others()).toEqual(before)
      }),
      RUNS,
    )
    for (const kunci of ['operator', 'kasubbag', 'sekretaris', 'ketua', 'admin', 'apip'])
      expect(await test.app.actor((await test.as(kunci)).personId, SECOND_UNIT)).toBeNull()
  }, 240_000)
})

interface StoredRow {
  induk: string | null
  pagu: string | null
  spent: string | null
}

async function expectSums(): Promise<void> {
  for (const tahun of [2021, 2022]) {
    const { dipa } = await test.app.run(readAnggaran, kasubbag, { tahun })
    expect(dipa?.problems).toEqual([])
    const { rows } = await test.database.pool.query(
      `select b.kode, b.induk_kode as induk, p.pagu::text, (select sum(amount) from realisasi_anggaran r
        where (r.unit_code, r.dipa_id, r.kode) = (b.unit_code, b.dipa_id, b.kode))::text as spent
      from anggaran_baris b join dipa d on d.unit_code = b.unit_code and d.id = b.dipa_id
      left join lateral (select pagu from anggaran_pagu p
        where (p.unit_code, p.dipa_id, p.kode) = (b.unit_code, b.dipa_id, b.kode)
        order by revisi desc limit 1) p on true
      where b.unit_code = $1 and d.tahun = $2`,
      [UNIT, tahun],
    )
    const stored = new Map<string, StoredRow>(rows.map((row) => [row.kode, row]))
    for (const row of dipa?.rows ?? []) {
      const below = dipa?.rows.filter((one) => one.leaf && isBelow(one.kode, row.kode, stored)) ?? []
      const sums = row.leaf ? [stored.get(row.kode)] : below.map((one) => stored.get(one.kode))
      expect([row.kode, row.pagu.raw]).toEqual([row.kode, sum(sums.map((one) => one?.pagu ?? null)) ?? '0'])
      expect([row.kode, row.realisasi?.raw]).toEqual([
        row.kode,
        sum(sums.map((one) => one?.spent ?? null)) ?? '0',
      ])
      const empty = row.leaf && stored.get(row.kode)?.spent == null
      if (empty) expect(row.months.map(({ money }) => money)).toEqual(Array(12).fill(null))
    }
  }
}

/** Null where nothing is filled in. */
function sum(amounts: (string | null)[]): string | null {
  const filled = amounts.filter((one) => one !== null)
  return filled.length === 0 ? null : filled.reduce((total, one) => total + BigInt(one), 0n).toString()
}

function isBelow(kode: string, above: string, rows: ReadonlyMap<string, { induk: string | null }>): boolean {
  const induk = rows.get(kode)?.induk ?? null
  return induk !== null && (induk === above || isBelow(induk, above, rows))
}

async function expectRecount(): Promise<void> {
  for (const key of [UNDER_WAY, CLOSED, OLDER, { entitas: 'kpu', tahun: 2022 } as const]) {
    const shown = () =>
      readTransaction(test.app.database, systemContext(UNIT), async (tx) =>
        (await listRingkasan(tx, { unit: UNIT, ...key })).map(({ updated_at: _at, ...row }) => row),
      )
    const before = await shown()
    await system(async (tx) =>
      refreshRingkasan(tx, { office: await loadOffice(tx, UNIT, key.tahun), ...key }),
    )
    expect(await shown()).toEqual(before)
    const { capaian } = await test.app.run(readBeranda, kasubbag, key)
    const { ringkas } = await test.app.run(readLkj, kasubbag, key)
    expect(capaian).toEqual(ringkas.capaian)
  }
}

/** Rows and files of the closed year, and of every PK that was signed before these sequences began. */
async function frozen() {
  const year = `t.unit_code = '${UNIT}' and t.entitas = 'kpu' and t.tahun = 2021`
  const signed = `select id from pk where unit_code = '${UNIT}' and tahun = 2021 and state in ('ditandatangani', 'direvisi')`
  const parts = ['pk_sasaran', 'pk_indikator', 'pk_program', 'pk_tanda_tangan']
  const quarter = `select id from pengukuran t where ${year}`
  const rows = [
    ...(await rowsOf(test, 'dokumen', `${year} and t.state = 'final'`)),
    ...(await rowsOf(test, 'tahun_kinerja', year)),
    ...(await rowsOf(test, 'pengukuran', year)),
    ...(await rowsOf(test, 'pengukuran_nilai', `t.pengukuran_id in (${quarter})`)),
    ...(await rowsOf(test, 'bukti', `t.pengukuran_id in (${quarter})`)),
    ...(await rowsOf(test, 'pk', `t.id in (${signed})`)),
    ...(await Promise.all(parts.map((part) => rowsOf(test, part, `t.pk_id in (${signed})`)))).flat(),
    ...(await rowsOf(
      test,
      'anggaran_pagu',
      `t.dipa_id in (select id from dipa where unit_code = '${UNIT}' and tahun = 2021)`,
    )),
    ...(await rowsOf(
      test,
      'realisasi_anggaran',
      `t.dipa_id in (select id from dipa where unit_code = '${UNIT}' and tahun = 2021)`,
    )),
  ]
  const [pk] = (await test.app.run(listPk, kasubbag, CLOSED)).items.filter(({ current }) => current)
  const asked = ['html', 'docx', 'pdf', 'json'].flatMap((format) => [
    { ...CLOSED, jenis: 'lkj', format },
    { ...CLOSED, jenis: 'pk', id: pk?.id, format },
  ])
  const files = []
  for (const one of asked) files.push(hashOf((await test.app.run(downloadDokumen, kasubbag, one)).bytes))
  return { rows, files }
}

/** Every figure, card and category of the years before, as their pages show them. */
async function earlierFigures() {
  const figures = []
  for (const key of [OLDER, CLOSED])
    for (const triwulan of [1, 2, 3, 4]) {
      const { sasaran, entitasCapaian, law } = await test.app.run(readPengukuranGrid, kasubbag, {
        ...key,
        triwulan,
      })
      figures.push({ sasaran, entitasCapaian, law })
    }
  const report = await test.app.run(downloadDokumen, kasubbag, { ...CLOSED, jenis: 'lkj', format: 'html' })
  return [...figures, hashOf(report.bytes)]
}

interface Stated {
  machine: 'pk' | 'dokumen' | 'renstra' | 'pengukuran'
  id: string
  entitas: string | null
  state: string
}

async function states(): Promise<Stated[]> {
  const { rows } = await test.database.pool.query(`
    select 'pk' as machine, id::text, entitas, state from pk where unit_code = '${UNIT}'
    union all select 'dokumen', id::text, entitas, state from dokumen where unit_code = '${UNIT}'
    union all select 'renstra', id::text, null, state from renstra where unit_code = '${UNIT}'
    union all select 'pengukuran', id::text, entitas, state from pengukuran where unit_code = '${UNIT}'
    order by 1, 2`)
  return rows as Stated[]
}

/** Moves since then that no machine has; a closed quarter is opened by an exception. */
async function wrongMoves(before: Stated[]): Promise<string[]> {
  const now = new Map((await states()).map((one) => [`${one.machine}/${one.id}`, one.state]))
  const { policy } = await system((tx) => loadOffice(tx, UNIT, UNDER_WAY.tahun))
  return before.flatMap(({ machine, id, entitas, state }) => {
    const to = now.get(`${machine}/${id}`) ?? 'hilang'
    if (to === state) return []
    const rantai = policy.rantai[entitas === 'kpu' ? 'kpu' : 'sekretariat']
    const allowed =
      machine === 'pengukuran'
        ? [false, true].some((exception) =>
            quarterMoves(state as never, rantai, { exception }).includes(to as never),
          )
        : canMove(machine, state as never, to as never)
    return allowed ? [] : [`${machine}: ${state} → ${to}`]
  })
}

async function anotherOffice(): Promise<void> {
  const { accounts } = test.app.auth
  const account = { name: 'Orang Contoh', email: 'orang@contoh.go.id', password: 'sandi-yang-panjang' }
  const personId = await accounts.create(account)
  await writeTransaction(test.app.database, systemContext(SECOND_UNIT), (tx) =>
    installSecondAgency(tx, personId),
  )
  const actor = await test.app.actor(personId, SECOND_UNIT)
  const year = { entitas: 'kpu', tahun: 2026 } as const
  const card = { satuan: 'hari', kind: 'angka', polarity: 'minimal', consolidation: 'terakhir' } as const
  const iku = { ...year, ...card, kode: 'I-1', sasaran: 'Mutu pengawasan', name: 'Lama penyelesaian' }
  await test.app.run(createIku, actor, iku)
  await test.app.run(createPkDraft, actor, year)
}

async function everyRow(where: string): Promise<string[]> {
  const tables = await officeTables(test)
  return (await Promise.all(tables.map((table) => rowsOf(test, table, where)))).flat()
}
