import type { QueryResult } from 'kysely'
import { LRUCache } from 'lru-cache'
import { settle } from './settle.ts'

/** Bytes of all that one database answered; the larger the answer, the less it is worth. */
const MOST = 32 * 1024 * 1024
const MOST_OF_ONE = MOST / 32

export interface Answers {
  get(key: string): QueryResult<unknown> | undefined
  keep(key: string, answer: QueryResult<unknown>): void
}

const ofDatabases = new WeakMap<object, Answers>()

/** What a database answered to this process; the least used is forgotten first. */
export function answersOf(database: object): Answers {
  const found = ofDatabases.get(database) ?? newAnswers()
  ofDatabases.set(database, found)
  return found
}

function newAnswers(): Answers {
  const known = new LRUCache<string, QueryResult<unknown>>({ maxSize: MOST, maxEntrySize: MOST_OF_ONE })
  return {
    get: (key) => known.get(key),
    keep: (key, answer) => void known.set(key, answer, { size: settle(answer) + key.length * 2 }),
  }
}
