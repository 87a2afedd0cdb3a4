import { defineConfig } from 'vitest/config'

// Projects, from quick to slow. `unit` needs nothing but Node; `store` and `app` run a real PostgreSQL;
// `web` renders components and routes; `tests` drives the whole (browser, files read back, faults).
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/{domain,documents,checker}/src/**/*.test.ts',
            'packages/checker/corpus/*.test.ts',
            'apps/web/src/**/*.test.ts',
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
          include: ['packages/app/src/**/*.test.ts', 'apps/cli/src/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tests',
          include: ['tests/src/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
