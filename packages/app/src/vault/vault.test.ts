import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putVaultFile } from '../machine/vault-files.ts'
import { refusalOf } from '../testing/refusal-of.ts'
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

  it('says that a file is gone, and to whom to turn', async () => {
    const { code, message } = await refusalOf(vault.get(hashOf(bytes)))
    expect([code, message]).toEqual([
      'berkas-rusak',
      'Berkas tidak ada lagi di tempat penyimpanan. Hubungi admin.',
    ])
  })

  it('takes no file of a backup whose bytes are not those of its name', async () => {
    const put = (name: string) => putVaultFile(vault, { name, stream: Readable.from([bytes]) })
    const { code, message } = await refusalOf(put(`bukti/${'0'.repeat(64)}`))
    expect([code, message]).toEqual([
      'cadangan-rusak',
      'Berkas cadangan rusak atau bukan cadangan Akuntabel. Tidak ada yang diubah.',
    ])
    await put(`bukti/${hashOf(bytes)}`)
    expect(await vault.has(hashOf(bytes))).toBe(true)
  })

  it('refuses names that are not hashes', async () => {
    await expect(async () => vault.get('../../etc/passwd')).rejects.toMatchObject({ code: 'tidak-ditemukan' })
  })
})
