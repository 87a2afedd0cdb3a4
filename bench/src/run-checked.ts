import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export interface CheckedRun {
  /** Reading and checking, without the start of the process. */
  milliseconds: number
  /** The most memory the process held. */
  megabytes: number
  findings: number
}

/** Checks one file in a fresh process. */
export async function runChecked(file: string): Promise<CheckedRun> {
  const child = path.join(import.meta.dirname, 'check-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, file], { timeout: 300_000 })
  return JSON.parse(stdout) as CheckedRun
}
