import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UPLOADS } from './body.ts'

it('every page that takes files is known to, and no other', () => {
  const routes = join(import.meta.dirname, '../routes')
  const takers = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.server.ts'))
    .filter((file) => readFileSync(join(routes, file), 'utf8').includes('readForm('))
  const known = Object.keys(UPLOADS).sort()
  expect(takers.map((file) => `/${file.replace('/+page.server.ts', '')}`).sort()).toEqual(known)
})
