import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compileCacheEnv } from '@akuntabel/documents/readers'
import { AppError } from '../../errors/app-error.ts'
import type { CheckAnswer, CheckRequest } from './messages.ts'

export interface Bounds {
  timeMs: number
  memoryMb: number
}

const BOUNDS: Bounds = { timeMs: 45_000, memoryMb: 512 }
const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const COMPLAINT = 4000

/** Checks files in a process of its own, so that no file can stall or fill the server. */
export function checkApart(request: CheckRequest, bounds: Bounds = BOUNDS): Promise<CheckAnswer> {
  const child = fork(CHILD, {
    execArgv: [`--max-old-space-size=${bounds.memoryMb}`],
    serialization: 'advanced',
    // Nothing of the server's settings, also not where its database is.
    env: compileCacheEnv(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let complaint = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, bounds.timeMs)
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(0, COMPLAINT)
    })
    child.once('message', (message) => resolve(message as CheckAnswer))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
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

function heavy(): AppError {
  return new AppError('berkas-ditolak', {
    sentence:
      'Berkas ini terlalu berat untuk diperiksa di halaman ini. Pecah menjadi beberapa berkas, atau periksa di komputer sendiri dengan perintah akuntabel periksa.',
  })
}
