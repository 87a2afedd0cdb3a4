import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GUARDS, patched } from './list.ts'

const root = join(import.meta.dirname, '../..')

it.each(GUARDS)('can be taken away: $without', (guard) => {
  const source = readFileSync(join(root, guard.file), 'utf8')
  expect(patched(source, guard)).not.toBe(source)
  expect(existsSync(join(root, guard.test))).toBe(true)
})
