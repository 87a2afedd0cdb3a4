import { expect, it } from 'vitest'
import { runFuzz, type Violation } from './run-fuzz.ts'

const BOUNDS = { milliseconds: 1_500, megabytes: 400, seconds: 60 }

function run(names: readonly string[], bounds = BOUNDS): ReturnType<typeof runFuzz> {
  return runFuzz({
    ...bounds,
    runs: names.length,
    checker: './bad-readers.ts',
    inputOf: (index) => ({
      how: names[index] ?? '',
      fileName: names[index] ?? '',
      bytes: new Uint8Array([1]),
    }),
  })
}

/** Taking memory takes time where a page of it is dear. */
const PATIENT = { ...BOUNDS, milliseconds: 30_000 }

it.each<[string, Violation['what'], typeof BOUNDS]>([
  ['hang', 'hang', BOUNDS],
  ['wait', 'hang', BOUNDS],
  ['hunger', 'memory', PATIENT],
  ['crash', 'crash', PATIENT],
  ['thrown', 'thrown', PATIENT],
])('notices a reader that does this: %s', async (name, what, bounds) => {
  const result = await run(['good', name, 'good'], bounds)
  expect(result.violations.map((violation) => [violation.index, violation.what])).toEqual([[1, what]])
  expect(result.ran).toBe(3)
  expect(result.outcomes.get('checked')).toBeGreaterThanOrEqual(2)
})

it('passes good readers and stops when its time is over', async () => {
  expect((await run(['good', 'good'])).violations).toEqual([])
  const short = await run(Array<string>(50).fill('wait'), { ...BOUNDS, milliseconds: 300, seconds: 2 })
  expect(short.ran).toBeLessThan(30)
})
