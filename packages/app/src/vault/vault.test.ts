import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf, openVault, type Vault } from './vault.ts'

let folder: string
let vault: Vault
const bytes = new TextEncoder().encode('berita acara')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
  vault = await openVault(folder)
})
afterEach(() => rm(folder, { recursive: true }))

describe('vault', () => {
  it('gives back what was put, under its hash', async () => {
    const stored = await vault.put(bytes)
    expect(stored).toEqual({ sha256: hashOf(bytes), size: 12 })
    expect(new TextDecoder().decode(await vault.get(stored.sha256))).toBe('berita acara')
  })

  it('keeps equal files once and leaves no temporary file', async () => {
    const { sha256 } = await vault.put(bytes)
    await vault.put(bytes)
    expect(await readdir(join(folder, sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([sha256])
  })

  it('refuses a file changed on disk, and a later put repairs it', async () => {
    const { sha256 } = await vault.put(bytes)
    await writeFile(vault.pathOf(sha256), 'berita lain')
    await expect(vault.get(sha256)).rejects.toMatchObject({ code: 'berkas-rusak' })
    await vault.put(bytes)
    expect(hashOf(await vault.get(sha256))).toBe(sha256)
  })

  it('refuses names that are not hashes', async () => {
    await expect(async () => vault.get('../../etc/passwd')).rejects.toMatchObject({ code: 'tidak-ditemukan' })
  })
})
