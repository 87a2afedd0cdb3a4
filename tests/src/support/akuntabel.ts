import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BIN = join(import.meta.dirname, '../../../apps/cli/bin/akuntabel.js')

/** The demo people's password, printed on the sign-in page of a sample office. */
export { DEMO_PASSWORD } from '@akuntabel/app'

export async function temporaryData(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'akuntabel-uji-'))
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }) }
}

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** `akuntabel …` as a person runs it: a process of its own. */
export function runCli(args: string[], dataDir: string, env: Record<string, string> = {}): Promise<Ran> {
  const child = start(args, { AKUNTABEL_DATA: dataDir, ...env })
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (part) => {
    stdout += part
  })
  child.stderr?.on('data', (part) => {
    stderr += part
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

export interface RunningServer {
  address: string
  pid: number
  /** What it has printed so far. */
  said(): string
  /** Resolves when the process is gone. */
  ended: Promise<void>
  kill(signal: NodeJS.Signals): void
  stop(): Promise<void>
}

/** `akuntabel serve`, ready to answer, at a port that was free. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const child = start(['serve'], { AKUNTABEL_DATA: dataDir, PORT: '0', ...env })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString()
      const found = /berjalan di (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}\n${said}`)))
  })
  const kill = (signal: NodeJS.Signals) => void child.kill(signal)
  const stop = async () => {
    kill('SIGTERM')
    await ended
  }
  return {
    address: address.replace('localhost', '127.0.0.1'),
    pid: child.pid as number,
    said: () => said,
    ended,
    kill,
    stop,
  }
}

function start(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
