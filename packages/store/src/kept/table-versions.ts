import { LRUCache } from 'lru-cache'

/** An office's tables as one stamp of it knows them. */
export interface TableVersions {
  /** How much law is installed; law is only ever added. */
  hukum: string
  /** By the name of the table. */
  tabel: Readonly<Record<string, string>>
}

/** Offices at work at once; a stamp that was forgotten is read again. */
const MOST = 1000
const ofDatabases = new WeakMap<object, LRUCache<string, TableVersions>>()

/** What this process has read of `database`, by office and stamp. */
export function tableVersionsOf(database: object): LRUCache<string, TableVersions> {
  const found = ofDatabases.get(database) ?? new LRUCache<string, TableVersions>({ max: MOST })
  ofDatabases.set(database, found)
  return found
}
