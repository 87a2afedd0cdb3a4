import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUILD } from './paths.ts'
import { sourceHash } from './source-hash.ts'

const MAKE_BUILD = fileURLToPath(new URL('./make-build.ts', import.meta.url))

/**
 * The folder of the built web application, made first unless one from these very sources is there. Every build has a folder of
 * its own, so a running server keeps the files it was started with.
 */
export async function ensureBuild(say: (line: string) => void): Promise<string> {
  const folder = join(BUILD, (await sourceHash()).slice(0, 16))
  if (existsSync(folder)) return folder
  say('Menyiapkan halaman web. Ini hanya sekali, beberapa detik…')
  await mkdir(BUILD, { recursive: true })
  await run([...oneAtATime(), process.execPath, MAKE_BUILD, folder])
  return folder
}

/** The kernel's own lock: the building process holds it, so it is free again however that process ends. */
function oneAtATime(): string[] {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'flock')))
  return found ? ['flock', join(BUILD, '.kunci')] : []
}

function run([file = '', ...args]: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString()
      })
    }
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Halaman web tidak dapat disiapkan.\n${said.trim()}`)),
    )
  })
}
