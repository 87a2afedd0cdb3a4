// Setup of every test process: notes each line of source that made a refusal while the tests ran, for `check.ts`.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { AppError } from '../../packages/app/src/errors/app-error.ts'

const folder = process.env.AKUNTABEL_REFUSALS
/** They only make the refusal for their caller. */
const MAKERS = /\/errors\/(app-error|field-errors|outdated)\.ts/
const seen = new Set<string>()

if (folder) {
  const file = join(folder, `${process.pid}-${threadId}`)
  // What `super(…)` of AppError calls, so that the program itself needs no hook.
  class Recorded extends Error {
    constructor(message: string) {
      super(message)
      const line = placeOf(this.stack ?? '')
      if (line !== null && !seen.has(line)) {
        seen.add(line)
        appendFileSync(file, `${line}\n`)
      }
    }
  }
  Object.setPrototypeOf(AppError, Recorded)
}

function placeOf(stack: string): string | null {
  const frame = stack
    .split('\n')
    .slice(1)
    .find((one) => /\.ts:\d+/.test(one) && !/refusals\/record\.ts/.test(one) && !MAKERS.test(one))
  const found = frame && /((?:packages|apps)\/[^:()]+\.ts):(\d+)/.exec(frame)
  return found ? `${found[1]}:${found[2]}` : null
}
