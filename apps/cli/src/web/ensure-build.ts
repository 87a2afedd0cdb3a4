import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD, WEB, WORKSPACE } from './paths.ts'
import { sourceHash } from './source-hash.ts'

const STAMP = join(BUILD, '.sumber')

/** Builds the web application unless the build that is there was made from these very sources. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  const hash = await sourceHash()
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === hash) return
  say('Menyiapkan halaman web. Ini hanya sekali, beberapa detik…')
  await buildWeb()
  await writeFile(STAMP, hash)
}

function buildWeb(): Promise<void> {
  const vite = join(WORKSPACE, 'node_modules', 'vite', 'bin', 'vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: WEB,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString()
      })
    }
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Halaman web tidak dapat disiapkan.\n${said.trim()}`)),
    )
  })
}
