import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it, type Mock, vi } from 'vitest'
import { type Bounds, type Watch, watchProcess } from './watch.ts'

const WORKS = 'process.stdout.write("."); for (;;);'
const WAITS = 'process.stdout.write("."); setInterval(() => {}, 1000)'

/** A machine at work for others lets it come late. */
const PATIENT = 60_000

let child: ChildProcess | undefined
let watch: Watch | undefined
afterEach(() => {
  watch?.end()
  child?.kill('SIGKILL')
})

/** Watches a process that runs already; the answer is called when it goes over a bound. */
async function watched(source: string, bounds: Bounds) {
  child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'ignore'] })
  if (child.stdout) await once(child.stdout, 'data')
  const over = vi.fn()
  watch = watchProcess(child.pid, bounds, over)
  return over
}

function called(over: Mock): Promise<void> {
  return vi.waitFor(() => expect(over).toHaveBeenCalled(), { timeout: PATIENT })
}

it(
  'ends a process that works too long',
  async () => {
    const over = await watched(WORKS, { milliseconds: 300 })
    await called(over)
  },
  PATIENT,
)

it(
  'gives it longer once there is known to be more to do',
  async () => {
    const over = await watched(WORKS, { milliseconds: 300 })
    watch?.allow(60_000)
    await sleep(1_000)
    expect(over).not.toHaveBeenCalled()
  },
  PATIENT,
)

it(
  'lets one wait that a busy machine does not let work',
  async () => {
    const over = await watched(WAITS, { milliseconds: 1_000 })
    await sleep(2_000)
    expect(over).not.toHaveBeenCalled()
  },
  PATIENT,
)

it(
  'does not let it wait for ever',
  async () => {
    const over = await watched(WAITS, { milliseconds: 100 })
    await called(over)
  },
  PATIENT,
)

it(
  'ends one that takes too much memory',
  async () => {
    const over = await watched(WAITS, { milliseconds: 60_000, megabytes: 10 })
    await called(over)
  },
  PATIENT,
)
