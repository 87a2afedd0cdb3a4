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

// Projects, from quick to slow. `unit` needs nothing but Node; `store` and `app` run a real PostgreSQL;
// `web` renders components and routes; `tests` drives the whole (browser, files read back, faults).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: REFUSALS,
          include: [
            'packages/{domain,documents,checker}/src/**/*.test.ts',
            'packages/checker/corpus{,2}/*.test.ts',
            'apps/web/src/**/*.test.ts',
            '.ci/words/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'store',
          include: ['packages/store/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'app',
          setupFiles: REFUSALS,
          include: ['packages/app/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tests',
          setupFiles: REFUSALS,
          include: ['tests/src/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
