import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseError, errorCode } from './embedded/errors.ts'

const OLDEST = 15
const PATIENCE = 10_000
const STARTING = new Set(['ENOENT', 'ECONNREFUSED', '57P03'])

/** Refuses a DATABASE_URL that cannot serve, before anything relies on it. A server that is just starting is waited for. */
export async function checkExternalServer(databaseUrl: string, patience: number = PATIENCE): Promise<void> {
  for (const deadline = Date.now() + patience; ; await delay(200)) {
    try {
      return await check(databaseUrl)
    } catch (error) {
      if (error instanceof DatabaseError) throw error
      if (STARTING.has(errorCode(error)) && Date.now() < deadline) continue
      throw unreachable(error)
    }
  }
}

async function check(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    )
    const { version, encoding } = rows[0]
    if (version < OLDEST)
      throw new DatabaseError(
        `Server di DATABASE_URL memakai PostgreSQL ${version}; Akuntabel memerlukan versi ${OLDEST} atau lebih baru.`,
      )
    if (encoding !== 'UTF8')
      throw new DatabaseError(
        `Basis data di DATABASE_URL memakai pengodean ${encoding}; buat basis data dengan pengodean UTF8.`,
      )
  } finally {
    await client.end()
  }
}

function unreachable(error: unknown): DatabaseError {
  const detail = error instanceof Error && error.message !== '' ? error.message : errorCode(error)
  return new DatabaseError(
    `Basis data di DATABASE_URL tidak dapat dihubungi (${detail}). Periksa alamat, pengguna, dan sandinya, dan pastikan servernya berjalan.`,
  )
}
