import { expect, test } from 'vitest'
import { overPagu } from './over-pagu.ts'

test.each([
  [100n, 90n, 120n, 20n],
  [100n, 90n, 100n, null],
  [100n, 130n, 120n, null],
  [100n, 120n, 120n, null],
  [0n, 0n, 1n, 1n],
])('of a pagu of %s, spent %s and then %s is above by %s', (pagu, before, after, above) => {
  expect(overPagu({ pagu, before, after })).toBe(above)
})
