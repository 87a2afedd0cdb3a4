import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compileCacheEnv } from '../compile-cache.ts'
import { LIMITS } from '../limits.ts'

/** The next file of a batch finds the library loaded; afterwards its memory is given back. */
const IDLE_MILLISECONDS = 3_000

let idle: { child: ChildProcess; timer: NodeJS.Timeout } | null = null

export function takeProcess(): ChildProcess {
  if (idle) {
    const { child, timer } = idle
    idle = null
    clearTimeout(timer)
    unlisten(child)
    child.ref()
    child.channel?.ref()
    return child
  }
  return fork(fileURLToPath(new URL('./pdf-process.ts', import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${LIMITS.pdfMegabytes}`, '--max-semi-space-size=4'],
    env: { ...process.env, ...compileCacheEnv() },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Only a process that answered is fit for another file. */
export function giveBack(child: ChildProcess): void {
  unlisten(child)
  if (idle) {
    child.kill('SIGKILL')
    return
  }
  const timer = setTimeout(() => {
    idle = null
    child.kill('SIGKILL')
  }, IDLE_MILLISECONDS)
  timer.unref()
  child.unref()
  child.channel?.unref()
  const forget = (): void => {
    if (idle?.child === child) idle = null
  }
  child.once('exit', forget)
  child.once('error', forget)
  idle = { child, timer }
}

/** Not all listeners: the process has some of its own. */
function unlisten(child: ChildProcess): void {
  for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event)
}
