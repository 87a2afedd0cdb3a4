// Takes guards away one at a time and expects a red test each time: `npm run guards`. Works on two copies of the sources
// beside each other, so that nothing is left behind whatever happens.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GUARDS, type Guard, patched } from './list.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Its workspace links are relative, so that the copy's packages meet the copy's packages. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'akuntabel-guards-'))
  const skipped = /(^|\/)(node_modules|\.git|\.svelte-kit)$|^(apps\/web\/build|data)$/
  cpSync(root, copy, { recursive: true, filter: (path) => !skipped.test(path.slice(root.length)) })
  for (const place of globSync('{.,packages/*,apps/*}/node_modules', { cwd: root }))
    spawnSync('cp', ['-al', join(root, place), join(copy, place)])
  return copy
}

/** Status of Vitest, which stops at the first red test. */
function vitest(copy: string, project: string, files: string[], only?: string): Promise<number | null> {
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  const named = only === undefined ? [] : ['-t', only]
  const args = [program, 'run', '--project', project, '--bail', '1', ...files, ...named]
  const stdio = process.env.VERBOSE ? 'inherit' : 'ignore'
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: copy, stdio })
    child.on('error', reject)
    child.on('exit', resolve)
  })
}

/** Red must be the guard's doing. */
async function requireGreen(copy: string): Promise<void> {
  for (const one of GUARDS.filter(({ only }) => only !== undefined))
    if ((await vitest(copy, one.project, [one.test], one.only)) !== 0)
      throw new Error(`${one.test} is red as it is`)
  const whole = GUARDS.filter(({ only }) => only === undefined)
  for (const project of new Set(whole.map((one) => one.project))) {
    const files = [...new Set(whole.filter((one) => one.project === project).map(({ test }) => test))]
    if ((await vitest(copy, project, files)) !== 0) throw new Error(`one of ${files} is red as it is`)
  }
}

/** Takes away guard after guard, until none waits; gives how many tests stayed green. */
async function work(copy: string, waiting: Guard[]): Promise<number> {
  let green = 0
  for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) {
    const path = join(copy, guard.file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, patched(whole, guard))
    const red = (await vitest(copy, guard.project, [guard.test], guard.only)) !== 0
    writeFileSync(path, whole)
    if (!red) green++
    console.log(`${red ? 'red  ' : 'GREEN'}  without ${guard.without}`)
  }
  return green
}

const copies = Array.from({ length: Math.min(2, availableParallelism()) }, copyOfSources)
try {
  await requireGreen(copies[0] as string)
  const waiting = [...GUARDS]
  const green = await Promise.all(copies.map((copy) => work(copy, waiting)))
  process.exitCode = green.some((count) => count > 0) ? 1 : 0
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
}
