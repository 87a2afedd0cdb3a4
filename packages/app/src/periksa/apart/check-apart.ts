import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compileCacheEnv, watchProcess } from '@akuntabel/documents/readers'
import { AppError } from '../../errors/app-error.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

export interface Bounds {
  /** Of the processor. */
  timeMs: number
  memoryMb: number
}

const BOUNDS: Bounds = { timeMs: 45_000, memoryMb: 512 }
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const COMPLAINT = 4000
/** Windows knows no groups, and would open a window. */
const GROUPS = process.platform !== 'win32'

/** Checks files in a process of its own, so that no file can stall or fill the server. */
export function checkApart(request: CheckRequest, bounds: Bounds = BOUNDS): Promise<CheckAnswer> {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${bounds.memoryMb}`],
    serialization: 'advanced',
    // Nothing of the server's settings, also not where its database is.
    env: compileCacheEnv(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Leads a group, which its own process for a PDF joins.
    detached: GROUPS,
  })
  return new Promise((resolve, reject) => {
    let complaint = ''
    let late = false
    const watch = watchProcess(child.pid, { milliseconds: bounds.timeMs }, () => {
      late = true
      end(child)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(0, COMPLAINT)
    })
    child.once('message', (message) => resolve(message as CheckAnswer))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      watch.end()
      const tooHeavy = late || /heap out of memory|allocation failed/i.test(complaint)
      // After an answer these change nothing any more.
      if (tooHeavy) reject(heavy())
      else reject(new Error(`the check of a file ended with ${signal ?? code}: ${complaint}`))
    })
    child.send(request, (error) => {
      if (error) reject(error)
    })
  })
}

/** With the process that reads a PDF for it, which would not notice in the middle of a page. */
function end(child: ChildProcess): void {
  try {
    if (GROUPS && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It ended in this moment.
  }
}

function heavy(): AppError {
  return new AppError('berkas-ditolak', {
    sentence:
      'Berkas ini terlalu berat untuk diperiksa di halaman ini. Pecah menjadi beberapa berkas, atau periksa di komputer sendiri dengan perintah akuntabel periksa.',
  })
}
