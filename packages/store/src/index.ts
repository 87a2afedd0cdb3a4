export { DatabaseError } from './embedded/errors.ts'
export { appliedMigrations, knownMigrations, type MigrateOptions, migrate } from './migrate.ts'
export { type Database, type OpenOptions, openDatabase } from './open-database.ts'
