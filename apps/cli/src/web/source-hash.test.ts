import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sourceHash } from './source-hash.ts'

let root: string
const hash = (): Promise<string> =>
  sourceHash([join(root, 'src'), join(root, 'package.json'), join(root, 'none')], root)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'akuntabel-sumber-'))
  await mkdir(join(root, 'src/dalam'), { recursive: true })
  await writeFile(join(root, 'src/dalam/a.ts'), 'a')
  await writeFile(join(root, 'package.json'), '{}')
})

afterEach(() => rm(root, { recursive: true, force: true }))

it('stays the same while names and contents do', async () => {
  const first = await hash()
  await writeFile(join(root, 'src/dalam/a.ts'), 'a')
  expect(await hash()).toBe(first)
})

it('changes with a content, a name, or a new file', async () => {
  const seen = new Set([await hash()])
  await writeFile(join(root, 'src/dalam/a.ts'), 'b')
  seen.add(await hash())
  await rename(join(root, 'src/dalam/a.ts'), join(root, 'src/dalam/b.ts'))
  seen.add(await hash())
  await writeFile(join(root, 'src/c.ts'), '')
  seen.add(await hash())
  expect(seen.size).toBe(4)
})
