import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type MigrateOptions, migrate } from '../migrate.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { testDatabase } from './test-database.ts'

export interface OwnersDatabase {
  db: Database<unknown>
  /** As the program itself works: `akuntabel_app` with the role `sistem`, in a transaction of its own. */
  asSystem<T>(statement: string): Promise<T[]>
  close(): Promise<void>
}

/** A database as on an office's own server: its owner is no superuser, so row security binds the owner too. */
export async function ownersDatabase({
  migrated = true,
  ...options
}: MigrateOptions & { migrated?: boolean } = {}): Promise<OwnersDatabase> {
  const role = `akuntabel_uji_${randomBytes(4).toString('hex')}`
  // Migrated once, so that akuntabel_app exists on this server.
  await (await testDatabase()).close()
  const host = await testDatabase({ migrated: false })
  await host.pool.query(`create role ${role} login createrole password 'uji'; grant akuntabel_app to ${role}`)
  await host.pool.query(`alter database ${host.name} owner to ${role}`)
  const databaseUrl = host.connectionString.replace(/\/\/[^@]*@/, `//${role}:uji@`)
  const db = await openDatabase<unknown>({ dataDir: '', databaseUrl })
  if (migrated) await migrate(db.kysely, options)
  return {
    db,
    asSystem: (statement) =>
      db.kysely.transaction().execute(async (tx) => {
        await sql.raw(`set local role akuntabel_app; set local "app.role" = 'sistem'`).execute(tx)
        return (await sql.raw(statement).execute(tx)).rows as never
      }),
    async close() {
      await db.close()
      await host.pool.query(
        `reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`,
      )
      await host.close()
    },
  }
}
