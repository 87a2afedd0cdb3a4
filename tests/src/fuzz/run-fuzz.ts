import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { FuzzInput } from './fuzz-inputs.ts'

export type CheckFile = (bytes: Uint8Array, fileName: string) => Promise<string>

/** How a file ended: `checked`, `refused: rusak`, or `thrown` with what was thrown. */
export interface Ending {
  outcome: string
  detail?: string
  /** The most memory the child held so far. */
  megabytes: number
}

export interface Violation {
  index: number
  how: string
  what: 'hang' | 'memory' | 'crash' | 'thrown'
  detail: string
  input: FuzzInput
}

export interface FuzzOptions {
  runs: number
  /** Module with `check`, for the child. */
  checker: string
  inputOf: (index: number) => FuzzInput
  /** Bounds of one file. */
  milliseconds: number
  megabytes: number
  /** When to stop, whatever is left to run. */
  seconds: number
}

export interface FuzzResult {
  ran: number
  outcomes: Map<string, number>
  violations: Violation[]
  slowest: { milliseconds: number; how: string }
  peak: { megabytes: number; how: string }
}

/** A fresh child after so many files, so that its memory tells of few of them. */
const CHILD_LIFE = 100
const MOST_VIOLATIONS = 10

/** Sends the inputs to two child processes one by one and watches the bounds from outside. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const result: FuzzResult = {
    ran: 0,
    outcomes: new Map(),
    violations: [],
    slowest: { milliseconds: 0, how: '' },
    peak: { megabytes: 0, how: '' },
  }
  const until = performance.now() + options.seconds * 1000
  let next = 0
  const take = (): number | null => {
    const over = next >= options.runs || performance.now() >= until
    return over || result.violations.length >= MOST_VIOLATIONS ? null : next++
  }
  await Promise.all([work(take, options, result), work(take, options, result)])
  result.violations.sort((a, b) => a.index - b.index)
  return result
}

async function work(take: () => number | null, options: FuzzOptions, result: FuzzResult): Promise<void> {
  let child: ChildProcess | null = null
  let age = 0
  try {
    for (let index = take(); index !== null; index = take()) {
      if (child === null || age >= CHILD_LIFE) {
        child?.kill('SIGKILL')
        child = await start(options)
        age = 0
      }
      let violation = await runOne(child, index, options, result)
      if (violation?.what === 'memory' && age > 0) {
        // The files before it had their share: alone, it shows what it takes itself.
        child.kill('SIGKILL')
        child = await start(options)
        age = 0
        violation = await runOne(child, index, options, result)
        result.ran--
      }
      age++
      if (!violation) continue
      result.violations.push(violation)
      child.kill('SIGKILL')
      child = null
    }
  } finally {
    child?.kill('SIGKILL')
  }
}

async function runOne(
  child: ChildProcess,
  index: number,
  options: FuzzOptions,
  result: FuzzResult,
): Promise<Violation | null> {
  const input = options.inputOf(index)
  const begin = performance.now()
  const ending = await ask(child, input, options.milliseconds)
  const milliseconds = performance.now() - begin
  const { how } = input
  const failed = (what: Violation['what'], detail: string): Violation => ({ index, how, what, detail, input })
  result.ran++
  if (milliseconds > result.slowest.milliseconds) result.slowest = { milliseconds, how }
  if (ending === 'hang') return failed('hang', `more than ${options.milliseconds} ms`)
  if ('died' in ending) return failed('crash', ending.died)
  if (ending.megabytes > options.megabytes) return failed('memory', `${ending.megabytes.toFixed(0)} MB`)
  if (ending.megabytes > result.peak.megabytes) result.peak = { megabytes: ending.megabytes, how }
  result.outcomes.set(ending.outcome, (result.outcomes.get(ending.outcome) ?? 0) + 1)
  if (ending.outcome === 'thrown') return failed('thrown', ending.detail ?? '')
  return null
}

function ask(
  child: ChildProcess,
  { fileName, bytes }: FuzzInput,
  milliseconds: number,
): Promise<Ending | 'hang' | { died: string }> {
  return new Promise((resolve) => {
    const settle = (answer: Ending | 'hang' | { died: string }): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(answer)
    }
    const timer = setTimeout(() => settle('hang'), milliseconds)
    child.once('message', (ending) => settle(ending as Ending))
    child.once('exit', (code, signal) => settle({ died: `exit ${code ?? signal}` }))
    child.once('error', (error) => settle({ died: error.message }))
    child.send({ fileName, bytes })
  })
}

async function start({ checker }: FuzzOptions): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'fuzz-child.ts'), [checker], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the fuzz child ended with ${code}`)))
  })
  child.removeAllListeners()
  return child
}
