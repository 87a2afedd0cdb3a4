import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits.ts'

/** The next file of a batch finds the library loaded; afterwards its memory is given back. */
const IDLE_MILLISECONDS = 3_000

let idle: { thread: Worker; timer: NodeJS.Timeout } | null = null

export function takeThread(): Worker {
  if (idle) {
    const { thread, timer } = idle
    idle = null
    clearTimeout(timer)
    unlisten(thread)
    thread.ref()
    return thread
  }
  return new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: LIMITS.pdfMegabytes },
  })
}

/** Not all listeners: the thread has some of its own. */
function unlisten(thread: Worker): void {
  thread.removeAllListeners('message')
  thread.removeAllListeners('error')
}

/** Only a thread that answered is fit for another file. */
export function giveBack(thread: Worker): void {
  unlisten(thread)
  if (idle) {
    void thread.terminate()
    return
  }
  const timer = setTimeout(() => {
    idle = null
    void thread.terminate()
  }, IDLE_MILLISECONDS)
  timer.unref()
  thread.unref()
  thread.once('error', () => {
    idle = null
  })
  idle = { thread, timer }
}
