import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { linkLibraries } from './libraries.ts'

let folder: string
let native: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-pustaka-'))
  native = join(folder, 'native')
  mkdirSync(join(native, 'lib'), { recursive: true })
  writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'isi')
  const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([link]))
})
afterEach(() => {
  chmodSync(join(native, 'lib'), 0o755)
  rmSync(folder, { recursive: true })
})

test('a machine without fitting programs is told to name a server', () => {
  expect(() => findBinaries('freebsd', 'x64')).toThrow(/DATABASE_URL/)
})

test('the links an install script would have made are made beside the libraries', () => {
  expect(linkLibraries(native, join(folder, 'cadangan'))).toBeNull()
  expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('isi')
})

test('where the package is read-only they are made in a folder of ours', () => {
  chmodSync(join(native, 'lib'), 0o555)
  chmodSync(folder, 0o777)
  const fallback = join(folder, 'cadangan')
  const script = `import { linkLibraries } from ${JSON.stringify(join(import.meta.dirname, 'libraries.ts'))}
    process.stdout.write(String(linkLibraries(${JSON.stringify(native)}, ${JSON.stringify(fallback)})))`
  // Root may write anywhere, so ask as an ordinary user.
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const path = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    ...identity,
    cwd: '/',
  })
  expect(path.toString().split(delimiter)).toEqual([fallback, join(native, 'lib')])
  expect(readFileSync(join(fallback, 'libpq.so.5'), 'utf8')).toBe('isi')
})
