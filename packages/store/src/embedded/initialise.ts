import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseError, errorCode } from './errors.ts'
import { giveTo, type Layout, notWritable } from './layout.ts'
import { asUser, type Command, spawnIdentity } from './wrapper.ts'

export const USER = 'akuntabel'
export const DATABASE = 'akuntabel'

interface Programs {
  initdb: string
  postgres: string
  env: NodeJS.ProcessEnv
}

/**
 * Makes the database folder on the first start. It is built under another name and renamed whole, so a killed start
 * leaves nothing half-made and, of two first starts, one wins and the other uses what it made.
 */
export async function initialise(layout: Layout, programs: Programs): Promise<void> {
  if (existsSync(layout.home)) return checkVersion(layout, programs)
  const draft = makeDraft(layout)
  try {
    const password = join(draft, 'password')
    const data = join(draft, 'data')
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    giveTo(layout.user, password, 0o600)
    await run(layout, { file: programs.initdb, args: initArguments(data, password) }, programs.env)
    const create = { file: programs.postgres, args: ['--single', '-D', data, 'postgres'] }
    await run(layout, create, programs.env, `create database ${DATABASE}\n`)
    renameSync(draft, layout.home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(layout.home)) throw error
  }
}

function makeDraft(layout: Layout): string {
  try {
    const draft = mkdtempSync(`${layout.home}-baru-`)
    giveTo(layout.user, draft, 0o700)
    return draft
  } catch (error) {
    if (errorCode(error) === 'EACCES' || errorCode(error) === 'EROFS') throw notWritable(dirname(layout.home))
    throw error
  }
}

function initArguments(data: string, password: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const auth = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${password}`]
  return ['-D', data, ...locale, ...auth, '--no-instructions']
}

async function checkVersion(layout: Layout, programs: Programs): Promise<void> {
  const found = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim()
  const answer = await run(layout, { file: programs.postgres, args: ['--version'] }, programs.env)
  const ours = /(\d+)/.exec(answer)?.[1]
  if (found === ours) return
  throw new DatabaseError(
    `Folder data ini dibuat dengan PostgreSQL ${found}, sedangkan versi Akuntabel ini membawa PostgreSQL ${ours}. ` +
      'Buat cadangan dengan versi Akuntabel yang lama, lalu pulihkan ke folder data baru.',
  )
}

function run(layout: Layout, command: Command, env: NodeJS.ProcessEnv, input = ''): Promise<string> {
  const { file, args } = asUser(command, layout.user)
  const options = { ...spawnIdentity(layout.user), env, cwd: '/', windowsHide: true }
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      reject(new DatabaseError(`Basis data tidak dapat disiapkan: ${stderr.trim() || error.message}`))
    })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
