import { type DeclaredMigration, MIGRATIONS } from '../migrations.ts'

/** A migration of the next version, for tests of what happens before it runs; takes it away again by what it returns. */
export function pretendMigration(name: string, migration: DeclaredMigration): () => void {
  MIGRATIONS[name] = migration
  return () => {
    delete MIGRATIONS[name]
  }
}
