// `npm run refusals` [folder of notes] fails on a refusal of the program that no test reached: every `new AppError`, `new Outdated` and `invalidInput` of
// the sources against the lines that `record.ts` noted.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MAKES = /\b(new (AppError|Outdated)|invalidInput)\(/
/** Where refusals are made for others, and what is thrown by another's fault. */
const MAKERS = /^packages\/app\/src\/errors\//

function refusalLines(): string[] {
  return globSync('{packages,apps}/*/src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts') && !MAKERS.test(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, at) => (MAKES.test(line) ? [`${path}:${at + 1}`] : [])),
    )
}

function unreached(folder: string): string[] {
  const reached = new Set(
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n')),
  )
  return refusalLines().filter((line) => !reached.has(line))
}

/** Runs the quick tests and those of the application with `record.ts` noting. */
function recorded(): string {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-refusals-'))
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const env = { ...process.env, AKUNTABEL_REFUSALS: folder }
  spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', '--project', 'app'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  return folder
}

const lines = unreached(process.argv[2] ?? recorded())
for (const line of lines) console.error(`No test reaches the refusal at ${line}`)
console.log(`${refusalLines().length - lines.length} refusals reached, ${lines.length} not.`)
process.exitCode = lines.length > 0 ? 1 : 0
