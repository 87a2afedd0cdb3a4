import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseError } from './errors.ts'

export interface RunAs {
  uid: number
  gid: number
  name: string
  /** Kept to pass through closed folders above the data; null where the way is open. */
  capability: string | null
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of the data folder, else as `postgres`,
 * else as `nobody`; started by an ordinary user, as that user (null).
 */
export function chooseUser(dataFolder: string): RunAs | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const users = readUsers()
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0)
      return users.find((user) => user.uid === uid) ?? { uid, gid, name: String(uid), capability: null }
  }
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody')
  if (user === undefined)
    throw new DatabaseError(
      'Basis data tidak dapat dijalankan oleh root, dan pengguna "postgres" maupun "nobody" tidak ada di komputer ini. ' +
        'Jalankan Akuntabel sebagai pengguna biasa, atau isi DATABASE_URL.',
    )
  return user
}

function readUsers(): RunAs[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map((fields) => ({
      name: fields[0] ?? '',
      uid: Number(fields[2]),
      gid: Number(fields[3]),
      capability: null,
    }))
}
