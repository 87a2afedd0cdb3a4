import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DEMO_PASSWORD } from '@akuntabel/app'
import { saveCell } from '../crowd/save-cell.ts'
import { pageText, timePage } from '../crowd/visitor.ts'
import { machine } from '../report.ts'
import { cpuOf, familyOf } from '../server/family.ts'
import { signIn } from '../server/load.ts'
import { command, startProgram } from '../server/program.ts'
import { fillNation } from './fill-nation.ts'
import { sizeOf } from './size-of.ts'
import { unguarded } from './unguarded.ts'
import { widenOffice } from './widen-office.ts'

const QUARTER = '/k/3572/kpu/2025/pengukuran?tw=4'
const BERANDA = '/k/3572/kpu/2025/beranda'
const CARI = '/k/3572/kpu/2025/cari?q=laporan+kinerja'
const PANTAUAN = '/k/00/kpu/2025/pantauan'
const ROUNDS = 60
const GOAL = 1.3
const GOAL_PANTAUAN = 2
const GOAL_CARI = 2

type Costs = Record<'grid' | 'beranda' | 'cari' | 'simpan' | 'pantauan', number>

/** One office of eighty indicators and five years, then 553 of them in one database: what a page costs the processor. */
export async function benchNational(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-negeri-'))
  const [one, all] = [join(folder, 'satu'), join(folder, 'semua')]
  try {
    await command(['demo'], one)
    await unguarded(one, widenOffice)
    // Whose the files are stays as it is: PostgreSQL starts on its own only.
    await promisify(execFile)('cp', ['-a', one, all])
    const start = performance.now()
    let rows = 0
    await unguarded(all, async (pool) => {
      rows = await fillNation(pool)
    })
    const seconds = (performance.now() - start) / 1000
    console.log(
      `\n553 offices: ${rows} rows in ${seconds.toFixed(0)} s (goal 300), ${await sizeOf(all)} MiB on the disk`,
    )
    const [single, nation] = [await measure(one), await measure(all)]
    const reached = [
      print('quarter grid', single.grid, nation.grid, GOAL),
      print('Beranda', single.beranda, nation.beranda, GOAL),
      print('a search in one office, against Beranda there', single.beranda, single.cari, GOAL_CARI),
      print('a search in one of 553, against Beranda there', nation.beranda, nation.cari, GOAL_CARI),
      print('a saved cell', single.simpan, nation.simpan, GOAL),
      print('Pantauan of the nation, against Beranda there', nation.beranda, nation.pantauan, GOAL_PANTAUAN),
      seconds < 300,
    ]
    if (!reached.every(Boolean)) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(dataDir: string): Promise<Costs> {
  const program = await startProgram(dataDir)
  try {
    const [operator = '', supervisor = ''] = await Promise.all(
      ['operator', 'provinsi'].map((name) => signIn(`${name}@contoh.example`, DEMO_PASSWORD)),
    )
    const name = /name="(isi\.[0-9a-f-]{36}\.realisasi)"/.exec(await pageText(QUARTER, operator))?.[1] ?? ''
    const cost = async (visit: (round: number) => Promise<unknown>): Promise<number> => {
      for (let round = 0; round < ROUNDS; round++) await visit(round)
      const pids = [...familyOf(program.pid).values()].flat()
      const before = cpuOf(pids)
      for (let round = 0; round < ROUNDS; round++) await visit(round)
      return (cpuOf(pids) - before) / ROUNDS
    }
    return {
      grid: await cost(() => timePage(QUARTER, operator)),
      beranda: await cost(() => timePage(BERANDA, operator)),
      cari: await cost(() => timePage(CARI, operator)),
      simpan: await cost((round) =>
        saveCell({
          ...{ page: QUARTER, name, figure: `${40 + (round % 50)}`, cookie: operator },
          ...{ action: 'simpan', more: { triwulan: '4' } },
        }),
      ),
      pantauan: await cost(() => timePage(PANTAUAN, supervisor)),
    }
  } finally {
    await program.stop()
  }
}

let headed = false
function print(what: string, base: number, measured: number, goal: number): boolean {
  if (!headed) {
    console.log(`\nProcessor time of a page, ${ROUNDS} visits each\n${machine()}\n`)
    console.log('| what | ms held against | ms | times | goal | reached |\n|---|--:|--:|--:|--:|---|')
    headed = true
  }
  const times = measured / base
  const reached = times <= goal
  console.log(
    `| ${what} | ${base.toFixed(1)} | ${measured.toFixed(1)} | ${times.toFixed(2)} | ${goal} | ${reached ? 'yes' : 'NO'} |`,
  )
  return reached
}
