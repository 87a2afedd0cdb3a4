import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * The random secret of this installation, made at first start, readable only by its owner. A process that
 * comes second reads what the first wrote.
 */
export async function installationSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'rahasia')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const secret = (await readFile(path, 'utf8')).trim()
    if (secret.length >= 43) return secret
    await wait(20)
  }
  throw new Error(`Berkas rahasia ${path} tidak lengkap. Hapus berkas itu, lalu jalankan lagi.`)
}
