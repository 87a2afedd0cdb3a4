import { defineConfig } from 'vitest/config'

// The tests start the program, which is TypeScript run by Node itself.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `These tests need Node 24, and this is ${process.version}. Type: npm install && npx vitest run`,
  )
  process.exit(1)
}

/** Notes which refusals were reached; only where `AKUNTABEL_REFUSALS` names a folder. */
const REFUSALS = process.env.AKUNTABEL_REFUSALS ? ['.ci/refusals/record.ts'] : []

/** How long to ask again for what another process does: a slow machine is no fault. */
const PATIENT = { expect: { poll: { timeout: 15_000 } } }
/** Of files that start programs, servers and browsers. */
const LONG = { testTimeout: 300_000, hookTimeout: 300_000, ...PATIENT }
/** They ask for every core themselves: many visitors at once, and files read against the clock. */
const ALONE = ['tests/src/crowd/*.test.ts', 'tests/src/fuzz/periksa-fuzz.test.ts']

// Projects, from quick to slow. `unit` needs nothing but Node; `store` and `app` run a real PostgreSQL;
// `tests` drives the whole (browser, files read back, faults), `alone` too, file by file after all others.
export default defineConfig({
  test: {
    // Most of a file's time is its database's or its browser's.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Functions without memory: what was imported serves every file.
          isolate: false,
          setupFiles: REFUSALS,
          include: [
            'packages/{domain,documents,checker}/src/**/*.test.ts',
            'packages/checker/{corpus,corpus2,corpus3,corpus4,phrases}/*.test.ts',
            'apps/web/src/**/*.test.ts',
            '.ci/*/*.test.ts',
          ],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['packages/store/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'app',
          setupFiles: REFUSALS,
          include: ['packages/app/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'tests',
          setupFiles: REFUSALS,
          include: ['tests/src/**/*.test.ts'],
          exclude: ALONE,
          ...LONG,
        },
      },
      {
        test: {
          name: 'alone',
          setupFiles: REFUSALS,
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...LONG,
        },
      },
    ],
  },
})
