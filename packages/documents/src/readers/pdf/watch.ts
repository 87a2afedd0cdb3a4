import { readFileSync } from 'node:fs'

export interface Bounds {
  /** Processor time, which other work on the machine does not lengthen. */
  milliseconds: number
  /** Of all memory it holds; without, its heap alone is bounded. */
  megabytes?: number
}

export interface Watch {
  /** How much more there is to do is known now. */
  allow: (milliseconds: number) => void
  end: () => void
}

const LOOK_MILLISECONDS = 100
/** By the clock it may take so many times longer: behind the bound of a busy machine, and the only one outside Linux. */
const PATIENCE = 10

/** Calls `over` when a process works too long or takes too much memory. */
export function watchProcess(pid: number | undefined, bounds: Bounds, over: () => void): Watch {
  const start = performance.now()
  const before = processorMilliseconds(pid)
  const { megabytes = Number.POSITIVE_INFINITY } = bounds
  let allowed = bounds.milliseconds
  const timer = setInterval(() => {
    const worked = processorMilliseconds(pid) - before
    const waited = performance.now() - start
    if (worked > allowed || waited > allowed * PATIENCE || residentMegabytes(pid) > megabytes) over()
  }, LOOK_MILLISECONDS)
  return {
    allow: (milliseconds) => {
      allowed = milliseconds
    },
    end: () => clearInterval(timer),
  }
}

/** Linux counts in ticks, of which a second has a hundred for every program that asks. */
const TICK_MILLISECONDS = 10
/** Places of a process's own time and the system's for it, counted after its name. */
const OWN = 11
const SYSTEM = 12

/** Known on Linux only. */
function processorMilliseconds(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold some.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[OWN]) + Number(fields[SYSTEM])) * TICK_MILLISECONDS
  } catch {
    return 0
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
