// Runs everything that needs the whole program on the embedded PostgreSQL, then on the external server of
// AKUNTABEL_TEST_DATABASE_URL, where there is one, every file of the store and the application that asks a database.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { AKUNTABEL_TEST_DATABASE_URL: external, ...embedded } = process.env

/** They would ask a second server nothing that other files do not ask it. */
const ONCE = [
  // Servers of their own, in data folders.
  'packages/store/src/embedded/',
  // Printed and checked documents; what is read for them is read by the tests of each document.
  'apps/cli/src/commands/periksa-susun.test.ts',
  // 770 times the statements of third-approval.test.ts and pengukuran.test.ts.
  'packages/app/src/pengukuran/quarter-states.test.ts',
]

/** Files with a database of the test server. */
function askingDatabase(): string[] {
  return globSync(['packages/{store,app}/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts'], { cwd: root })
    .filter((file) => !ONCE.some((once) => file.startsWith(once)))
    .filter((file) => /\btesting\b/.test(file + readFileSync(join(root, file), 'utf8')))
}

function run(env: NodeJS.ProcessEnv, projects: string[], files: string[] = []): void {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const selected = projects.flatMap((project) => ['--project', project])
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...selected, ...files], {
    ...{ cwd: root, env, stdio: 'inherit' },
  })
  if (status !== 0) process.exit(status ?? 1)
}

run(embedded, ['store', 'app', 'tests', 'alone'])
if (external) {
  console.log('\nOnce more on the external PostgreSQL:')
  run(process.env, ['store', 'app'], askingDatabase())
} else if (process.env.AKUNTABEL_REQUIRE_POSTGRES) {
  console.error('AKUNTABEL_REQUIRE_POSTGRES is set, but AKUNTABEL_TEST_DATABASE_URL names no server.')
  process.exit(1)
} else {
  console.log('\nSkipped: the external PostgreSQL (set AKUNTABEL_TEST_DATABASE_URL to include it).')
}
