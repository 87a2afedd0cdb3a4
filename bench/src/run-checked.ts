import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export interface CheckedRun {
  /** Reading and checking, without the start of the process. */
  milliseconds: number
  /** The most memory the process held. */
  megabytes: number
  /** The most memory the process that reads a PDF for it held; 0 where that cannot be known. */
  readerMegabytes: number
  findings: number
}

const LOOK_MILLISECONDS = 20

/** Checks one file in a fresh process. */
export async function runChecked(file: string): Promise<CheckedRun> {
  const child = path.join(import.meta.dirname, 'check-child.ts')
  const running = promisify(execFile)(process.execPath, [child, file], { timeout: 300_000 })
  let readerMegabytes = 0
  const timer = setInterval(() => {
    readerMegabytes = Math.max(readerMegabytes, megabytesBelow(running.child.pid))
  }, LOOK_MILLISECONDS)
  try {
    const { stdout } = await running
    return { ...(JSON.parse(stdout) as CheckedRun), readerMegabytes }
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
