import { setTimeout as wait } from 'node:timers/promises'
import { openQueueDoor } from '@akuntabel/store'
import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Services } from '../services.ts'
import { tasks } from './tasks.ts'

export interface Jobs {
  stop(): Promise<void>
}

/** Works the queue in this process; more processes on more machines may do the same. */
export async function startJobs(services: Services): Promise<Jobs> {
  const { queueConnectionString: connectionString } = services.database
  await runMigrations({ connectionString, logger })
  await openQueueDoor(connectionString)
  let stopped = false
  let runner = await startRunner(services)
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await runner.promise.catch(() => undefined)
      const next = stopped ? null : await restart(services, () => stopped)
      if (next === null) return
      runner = next
      if (stopped) await runner.stop()
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopped = true
      // One that ended by itself has nothing left to stop.
      await runner.stop().catch(() => undefined)
      await watching
    },
  }
}

/** A database that was restarted ends the worker; it begins again when the database answers. */
async function restart(services: Services, isStopped: () => boolean): Promise<Runner | null> {
  for (;;) {
    await wait(RESTART_MS)
    if (isStopped()) return null
    try {
      return await startRunner(services)
    } catch {
      // Not there yet; asked again after the next pause.
    }
  }
}

const RESTART_MS = 2000

async function startRunner(services: Services): Promise<Runner> {
  const runner = await run({
    connectionString: services.database.queueConnectionString,
    maxPoolSize: 4,
    concurrency: 2,
    pollInterval: 5000,
    noHandleSignals: true,
    taskList: taskList(services),
    crontab: CLOCK,
    logger,
  })
  // A worker that fails its first look is given up for good; end the runner then, so that it begins again whole.
  runner.events.on('worker:release', () => void runner.stop().catch(() => undefined))
  // Not while the first visitors come.
  const runAt = new Date(Date.now() + LATER_MS)
  await runner.addJob('segel-pk', { banyak: FIRST_SEALS }, { jobKey: 'segel-pk', runAt })
  return runner
}

/** Every hour, and at two o'clock in Jakarta; what was missed because the machine slept is made up for. */
const CLOCK = `0 * * * * sapu-hasil-periksa ?fill=1d
0 * * * * email-jam ?fill=4h
0 19 * * * sapu-berkas ?fill=1d
30 19 * * * segel-pk ?fill=1d`
const LATER_MS = 60_000
/** An office has fewer; a nation waits for the night. */
const FIRST_SEALS = 60

function taskList(services: Services): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(services, payload)]),
  )
}

/** Only what an operator of the machine must know; progress is shown to people from the table `tugas`. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`antrean: ${message}`)
})
