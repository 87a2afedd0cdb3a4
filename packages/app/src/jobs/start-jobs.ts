import { Logger, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Services } from '../services.ts'
import { tasks } from './tasks.ts'

export interface Jobs {
  stop(): Promise<void>
}

/** The queue's own tables; needed before anything can be queued. */
export async function prepareQueue({ database }: Services): Promise<void> {
  await runMigrations({ connectionString: database.connectionString, logger })
}

/** Works the queue in this process; more processes on more machines may do the same. */
export async function startJobs(services: Services): Promise<Jobs> {
  const runner = await run({
    connectionString: services.database.connectionString,
    maxPoolSize: 4,
    concurrency: 2,
    pollInterval: 5000,
    noHandleSignals: true,
    taskList: taskList(services),
    logger,
  })
  runner.promise.catch(() => undefined)
  return { stop: () => runner.stop() }
}

function taskList(services: Services): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(services, payload)]),
  )
}

/** Only what an operator of the machine must know; progress is shown to people from the table `tugas`. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`antrean: ${message}`)
})
