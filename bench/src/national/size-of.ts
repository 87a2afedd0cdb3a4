import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** MiB of all files below a folder. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries
      .filter((one) => one.isFile())
      .map((one) => stat(join(one.parentPath, one.name)).then(({ size }) => size)),
  )
  return Math.round(sizes.reduce((all, size) => all + size, 0) / 2 ** 20)
}
