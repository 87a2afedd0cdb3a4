import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { WEB, WORKSPACE } from './paths.ts'

/** What the build is made from: the web application, the packages it takes in, and the pinned versions. */
const SOURCES = [
  join(WEB, 'src'),
  join(WEB, 'static'),
  join(WEB, 'vite.config.ts'),
  join(WEB, 'package.json'),
  join(WORKSPACE, 'packages'),
  join(WORKSPACE, 'package-lock.json'),
]

/** One hash over names and contents, the same for the same sources on every machine. */
export async function sourceHash(sources: readonly string[] = SOURCES, root = WORKSPACE): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(sources.map(filesOf))).flat().sort()
  for (const file of files) {
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0`)
    hash.update(await readFile(file))
    hash.update('\0')
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries === null) return [path]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}node_modules${sep}`))
}
