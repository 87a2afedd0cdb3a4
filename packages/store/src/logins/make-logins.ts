import pg from 'pg'
import { EMBEDDED_LOGINS, LOGINS_LOCK, type LoginNames } from './login-names.ts'

/**
 * Makes the logins of the embedded server, or brings them to what they must be: each start does it, so that an installation
 * from before has them too. Nobody else may then connect.
 */
export async function makeLogins(
  owner: pg.ClientConfig,
  passwords: Record<keyof LoginNames, string>,
): Promise<void> {
  const client = new pg.Client({ ...owner, application_name: 'akuntabel' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${LOGINS_LOCK})`)
    for (const key of ['program', 'signIn', 'queue'] as const)
      await makeLogin(client, EMBEDDED_LOGINS[key], passwords[key])
    const { rows } = await client.query<{ name: string }>(
      'select quote_ident(datname) as name from pg_database where datallowconn',
    )
    for (const { name } of rows)
      await client.query(`revoke connect, temporary on database ${name} from public`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function makeLogin(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  const limits = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit'
  await client.query(
    `${rowCount === 0 ? 'create' : 'alter'} role ${name} ${limits} password ${pg.escapeLiteral(password)}`,
  )
}
