import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type RunningServer, runCli, startServer } from '../support/akuntabel.ts'
import { databasePid, databaseProcesses, untilNoDatabase } from '../support/processes.ts'
import { sampleData } from '../support/sample-data.ts'
import { at, indikatorLinks } from '../support/sample-office.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'
import { random } from './random.ts'
import { type SavingClient, savingClient } from './saving-client.ts'
import { trailOf } from './trail.ts'

const ROUNDS = 20
const VICTIMS = ['program', 'database', 'both'] as const
const SEED = Number(process.env.AKUNTABEL_SEED ?? Date.now() % 1_000_000)
/** Indicators measured in percent, of both entities. */
const KODE = ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-4', 'IKS-1', 'IKS-2', 'IKS-3', 'IKS-4', 'IKS-5', 'IKS-6']

const { dataDir, remove } = await sampleData()
let server: RunningServer | null = null
let port = ''

afterAll(async () => {
  server?.kill('SIGKILL')
  await untilNoDatabase(dataDir)
  await remove()
})

async function start(): Promise<RunningServer> {
  server = await startServer(dataDir, port === '' ? {} : { PORT: port })
  port = new URL(server.address).port
  return server
}

async function clients(person: Visitor): Promise<SavingClient[]> {
  const paths: string[] = []
  for (const entitas of ['kpu', 'sekretariat']) {
    const grid = await (await person.get(at('pengukuran?tw=4', { entitas }))).text()
    for (const { kode, id } of indikatorLinks(grid)) {
      if (KODE.includes(kode)) paths.push(at(`pengukuran/4/${id}`, { entitas }))
    }
  }
  return paths.map((path) => savingClient(person, path))
}

async function kill(victim: (typeof VICTIMS)[number], running: RunningServer): Promise<void> {
  const database = databasePid(dataDir)
  if (victim !== 'program' && database !== null) process.kill(database, 'SIGKILL')
  if (victim === 'database') return
  running.kill('SIGKILL')
  await running.ended
}

/** Every answered value is there, unless one sent after it had arrived too. */
async function check(all: SavingClient[], round: string): Promise<void> {
  for (const client of all) {
    const last = client.answered.at(-1)
    const shown = await client.shown()
    const allowed = last === undefined ? [shown] : [last, ...client.inFlight]
    expect(allowed, `${round}, ${client.path}, seed ${SEED}`).toContain(shown)
    expect(client.strange, round).toEqual([])
    client.inFlight = client.inFlight.filter((value) => value === shown)
  }
}

describe.skipIf(process.platform !== 'linux')('ten people saving while the machine fails', () => {
  it(`keeps every answered value through ${ROUNDS} kills (seed ${SEED})`, async () => {
    const dice = random(SEED)
    let running = await start()
    const all = await clients(await signedIn(running.address, 'operator@contoh.example'))
    expect(all).toHaveLength(10)
    for (let round = 0; round < ROUNDS; round++) {
      const victim = VICTIMS[round % VICTIMS.length] as (typeof VICTIMS)[number]
      let going = true
      const before = all.reduce((sum, client) => sum + client.answered.length, 0)
      const work = Promise.all(all.map((client) => client.run(() => going)))
      await delay(150 + dice() * 700)
      await kill(victim, running)
      if (victim !== 'database') running = await start()
      // Work goes on after the failure without anybody's help.
      const reached = () => all.reduce((sum, client) => sum + client.answered.length, 0) - before
      for (const until = Date.now() + 20_000; reached() < 10 && Date.now() < until; ) await delay(20)
      going = false
      await work
      expect(reached(), `nothing was saved again in round ${round}, ${victim}`).toBeGreaterThanOrEqual(10)
      await check(all, `round ${round}, ${victim}`)
    }
    await running.stop()
    await untilNoDatabase(dataDir)

    const audit = await runCli(['audit', 'periksa'], dataDir)
    expect(audit, audit.stdout + audit.stderr).toMatchObject({ code: 0 })
    const trail = await trailOf(dataDir)
    for (const client of all) {
      const id = client.path.split('/').at(-1) ?? ''
      const recorded = new Set(trail.get(id))
      expect(client.answered.filter((value) => !recorded.has(`${value}%`))).toEqual([])
    }
    const saved = all.reduce((sum, client) => sum + client.answered.length, 0)
    console.log(`${ROUNDS} kills, ${saved} answered saves, seed ${SEED}`)
    await untilNoDatabase(dataDir)
    expect(databaseProcesses(dataDir)).toEqual([])
  }, 300_000)
})
