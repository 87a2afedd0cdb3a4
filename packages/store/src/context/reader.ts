import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../tables/schema.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** A transaction that can only read: one snapshot for all its queries, refused by the database when it writes. */
export type Reader = Transaction<Schema> & { readonly [readable]: true }
/** A transaction that may change data. Only `writeTransaction` makes one. */
export type Writer = Reader & { readonly [writable]: true }

/** What `openDatabase` gives. */
export interface Connected {
  kysely: Kysely<Schema>
}
