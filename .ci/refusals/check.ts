// Fails on a refusal of the program that no test reached: every `new AppError`, `new Outdated` and `invalidInput` of
// the sources against the lines that `record.ts` noted.
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MAKES = /\b(new (AppError|Outdated)|invalidInput)\(/
/** Where refusals are made for others, and what is thrown by another's fault. */
const MAKERS = /^packages\/app\/src\/errors\//

export function refusalLines(): string[] {
  return globSync('{packages,apps}/*/src/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts') && !MAKERS.test(path))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, at) => (MAKES.test(line) ? [`${path}:${at + 1}`] : [])),
    )
}

export function unreached(folder: string): string[] {
  const reached = new Set(
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n')),
  )
  return refusalLines().filter((line) => !reached.has(line))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = unreached(process.argv[2] as string)
  for (const line of lines) console.error(`No test reaches the refusal at ${line}`)
  console.log(`${refusalLines().length - lines.length} refusals reached, ${lines.length} not.`)
  process.exitCode = lines.length > 0 ? 1 : 0
}
