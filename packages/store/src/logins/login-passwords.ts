import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode } from '../embedded/errors.ts'
import { giveTo, type Layout, notWritable } from '../embedded/layout.ts'
import type { LoginNames } from './login-names.ts'

/** Passwords of the logins, made once and kept beside the cluster, readable by its owner alone. */
export function loginPasswords(layout: Layout): Record<keyof LoginNames, string> {
  try {
    return {
      program: passwordOf(layout, 'password-program'),
      signIn: passwordOf(layout, 'password-masuk'),
      queue: passwordOf(layout, 'password-antrean'),
    }
  } catch (error) {
    if (errorCode(error) === 'EACCES') throw notWritable(layout.home)
    throw error
  }
}

// Two starts may come here at once: the link is made whole by one of them, and both read it.
function passwordOf(layout: Layout, name: string): string {
  const file = join(layout.home, name)
  const draft = `${file}.${process.pid}`
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
  try {
    giveTo(layout.user, draft, 0o600)
    linkSync(draft, file)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8')
}
