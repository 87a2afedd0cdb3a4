import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export interface CheckedRun {
  /** Reading and checking, without the start of the process. */
  milliseconds: number
  /** From the start of the process to its end. */
  wholeMilliseconds: number
  /** The most memory the process held. */
  megabytes: number
  /** The most memory the process that reads a PDF for it held; 0 where that cannot be known. */
  readerMegabytes: number
  findings: number
}

const LOOK_MILLISECONDS = 20
/** Sources stay compiled between runs, as the program keeps them; of peers, too. */
export const COMPILED = {
  ...process.env,
  NODE_COMPILE_CACHE: path.join(import.meta.dirname, '../../node_modules/.cache/akuntabel'),
}

/** Checks one file in a fresh process. */
export async function runChecked(file: string): Promise<CheckedRun> {
  const child = path.join(import.meta.dirname, 'check-child.ts')
  const start = performance.now()
  const running = promisify(execFile)(process.execPath, [child, file], { timeout: 300_000, env: COMPILED })
  let readerMegabytes = 0
  const timer = setInterval(() => {
    readerMegabytes = Math.max(readerMegabytes, megabytesBelow(running.child.pid))
  }, LOOK_MILLISECONDS)
  try {
    const { stdout } = await running
    const wholeMilliseconds = performance.now() - start
    return { ...(JSON.parse(stdout) as CheckedRun), wholeMilliseconds, readerMegabytes }
  } finally {
    clearInterval(timer)
  }
}

/** What the children of a process held at most so far, as Linux tells. */
function megabytesBelow(pid: number | undefined): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + peakOf(child), 0)
  } catch {
    return 0
  }
}

function peakOf(pid: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
