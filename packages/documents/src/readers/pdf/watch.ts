import { readFileSync } from 'node:fs'
import { LIMITS } from '../limits.ts'

export interface Watch {
  /** How many pages there are is known now: so much longer it may take. */
  pages: (count: number) => void
  end: () => void
}

const LOOK_MILLISECONDS = 100

/** Calls `over` when a process takes too long or too much memory. */
export function watchProcess(pid: number | undefined, over: () => void): Watch {
  const start = performance.now()
  let allowed: number = LIMITS.pdfMilliseconds
  const timer = setInterval(() => {
    if (performance.now() - start > allowed || residentMegabytes(pid) > LIMITS.pdfResident) over()
  }, LOOK_MILLISECONDS)
  return {
    pages: (count) => {
      allowed = LIMITS.pdfMilliseconds + LIMITS.pageMilliseconds * count
    },
    end: () => clearInterval(timer),
  }
}

const PAGE_BYTES = 4096

/** Known on Linux only; elsewhere the bound of the process's heap must do. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
    return (Number(pages) * PAGE_BYTES) / 1024 / 1024
  } catch {
    return 0
  }
}
