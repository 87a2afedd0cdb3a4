import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD, WEB, WORKSPACE } from './paths.ts'

// Runs under the lock of ensure-build.ts. Whoever waited finds the build made; a folder of that name is always whole.
const A_DAY = 24 * 60 * 60 * 1000
const folder = process.argv[2]
if (folder === undefined) throw new Error('make-build needs the folder to make')
if (!existsSync(folder)) makeBuild(folder)

function makeBuild(folder: string): void {
  const unfinished = `${folder}.belum`
  const vite = join(WORKSPACE, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: WEB,
    env: { ...process.env, AKUNTABEL_WEB_BUILD: unfinished },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  renameSync(unfinished, folder)
  removeOld()
}

/** Builds of other sources; those of today may still serve somebody. */
function removeOld(): void {
  for (const name of readdirSync(BUILD)) {
    const path = join(BUILD, name)
    if (!name.startsWith('.') && Date.now() - statSync(path).mtimeMs > A_DAY) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}
