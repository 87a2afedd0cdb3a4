import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DatabaseError } from './embedded/errors.ts'
import { MIGRATIONS } from './migrations.ts'

export interface MigrateOptions {
  /** Stop after this migration; the newest when not given. */
  upTo?: string
}

export function knownMigrations(): string[] {
  return Object.keys(MIGRATIONS).sort()
}

/**
 * Brings the schema to the code's level, in one transaction under an advisory lock, so two programs that start at once
 * migrate once. Takes a transaction too. Returns the names it ran.
 */
export async function migrate<T>(db: Kysely<T>, options: MigrateOptions = {}): Promise<string[]> {
  await pendingMigrations(db)
  const provider = { getMigrations: async (): Promise<Record<string, Migration>> => MIGRATIONS }
  // Its own check goes by the hour each one ran, which says nothing where the clock was set back in between.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true })
  const { error, results = [] } = await (options.upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(options.upTo))
  if (error !== undefined) throw error
  return results.map(({ migrationName }) => migrationName)
}

/** What has run here and what will, in the order of their numbers; a database of a newer version is refused. */
export async function pendingMigrations<T>(db: Kysely<T>): Promise<{ applied: string[]; pending: string[] }> {
  const applied = await appliedMigrations(db)
  const unknown = applied.filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0) throw newerSchema(unknown)
  const pending = knownMigrations().filter((name) => !applied.includes(name))
  const [first = ''] = pending
  const after = applied.filter((name) => name > first)
  if (pending.length > 0 && after.length > 0)
    throw new Error(`${first} has not run here, ${after.join()} has`)
  return { applied, pending }
}

/** Which of these change what rows hold, by their own declaration. */
export function rowChanging(names: string[]): string[] {
  return names.filter((name) => MIGRATIONS[name]?.changesRows === true)
}

export async function appliedMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const found = await sql<{
    there: boolean
  }>`select to_regclass('public.kysely_migration') is not null as there`.execute(db)
  if (found.rows[0]?.there !== true) return []
  const { rows } = await sql<{
    name: string
  }>`select name from public.kysely_migration`.execute(db)
  // By the characters alone, as the list: a database may sort by the customs of a language.
  return rows.map(({ name }) => name).sort()
}

function newerSchema(names: string[]): DatabaseError {
  return new DatabaseError(
    `Basis data ini dibuat oleh versi Akuntabel yang lebih baru (${names.join(', ')}). ` +
      'Perbarui Akuntabel di komputer ini, lalu jalankan lagi.',
  )
}
