// Runs everything that needs the whole program on the embedded PostgreSQL, then the tests of the store and the
// application again on the external server of AKUNTABEL_TEST_DATABASE_URL, where there is one.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const { AKUNTABEL_TEST_DATABASE_URL: external, ...embedded } = process.env

function run(projects: string[], env: NodeJS.ProcessEnv): void {
  const selected = projects.flatMap((project) => ['--project', project])
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...selected], { env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run(['store', 'app', 'tests'], embedded)
if (external) {
  console.log('\nOnce more on the external PostgreSQL:')
  run(['store', 'app'], process.env)
} else if (process.env.AKUNTABEL_REQUIRE_POSTGRES) {
  console.error('AKUNTABEL_REQUIRE_POSTGRES is set, but AKUNTABEL_TEST_DATABASE_URL names no server.')
  process.exit(1)
} else {
  console.log('\nSkipped: the external PostgreSQL (set AKUNTABEL_TEST_DATABASE_URL to include it).')
}
