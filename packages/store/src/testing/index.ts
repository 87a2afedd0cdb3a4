export { listRingkasan } from './list-ringkasan.ts'
export { type OwnersDatabase, ownersDatabase } from './owners-database.ts'
export { pretendMigration } from './pretend-migration.ts'
export { type TestDatabase, type TestDatabaseOptions, testDatabase } from './test-database.ts'
