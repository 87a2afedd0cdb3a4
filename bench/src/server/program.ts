import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../../..')
const CLI = join(ROOT, 'apps/cli/bin/akuntabel.js')
export const PORT = 38_317
export const ADDRESS = `http://127.0.0.1:${PORT}`

export interface Program {
  pid: number
  /** From the start of the process to the first page. */
  firstPage: number
  stop(): Promise<void>
}

/** `npm start`, as a newcomer types it. */
export async function startProgram(dataDir: string): Promise<Program> {
  const start = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env: { ...process.env, AKUNTABEL_DATA: dataDir, PORT: String(PORT) },
    stdio: 'ignore',
    detached: true,
  })
  await firstPage(child)
  const pid = child.pid ?? 0
  const time = performance.now() - start
  return {
    pid,
    firstPage: time,
    async stop() {
      const ended = once(child, 'exit')
      process.kill(-pid, 'SIGTERM')
      await ended
      await delay(500)
    },
  }
}

async function firstPage(child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
    const answer = await fetch(`${ADDRESS}/`).catch(() => null)
    await answer?.text()
    if (answer?.status === 200) return
    await delay(10)
  }
}

/** One command of the command line, to its end. */
export async function command(args: string[], dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, AKUNTABEL_DATA: dataDir },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`akuntabel ${args.join(' ')} ended with ${code}`)
}
