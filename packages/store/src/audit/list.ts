import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import { UTC_MICROSECONDS } from './timestamp.ts'

export interface AuditFilter {
  unit: string
  event?: string
  /** Events left out. */
  without?: readonly string[]
  actorId?: string
  /** A subject and all below it: `pengukuran/<id>`. */
  subject?: string
  /** ISO instants, from inclusive, to exclusive. */
  from?: string
  to?: string
  /** Continue a list: entries before this number. */
  before?: bigint
  limit?: number
}

export interface AuditRow {
  unit_code: string
  seq: bigint
  /** UTC with microseconds. */
  at: string
  actor_id: string
  actor_name: string
  peran: string
  event: string
  subject: string
  data: unknown
  hash: string
}

export interface AuditPage {
  rows: AuditRow[]
  /** Give it as `before` for the next page; null at the end. */
  next: bigint | null
}

/** Newest first. */
export async function listAudit(tx: Reader, filter: AuditFilter): Promise<AuditPage> {
  const limit = filter.limit ?? 50
  const rows = await selectAudit(tx, filter.unit)
    .where((eb) => eb.and(conditions(eb, filter)))
    .limit(limit + 1)
    .execute()
  const more = rows.length > limit
  const shown = more ? rows.slice(0, limit) : rows
  return { rows: shown, next: more ? (shown.at(-1)?.seq ?? null) : null }
}

/** What happened to one thing, newest first. */
export async function historyOf(tx: Reader, unit: string, subject: string, limit = 100): Promise<AuditRow[]> {
  return selectAudit(tx, unit).where('subject', '=', subject).limit(limit).execute()
}

function selectAudit(tx: Reader, unit: string) {
  return tx
    .selectFrom('audit_jejak')
    .select(['unit_code', 'seq', 'actor_id', 'actor_name', 'peran', 'event', 'subject', 'data', 'hash'])
    .select(sql<string>`to_char(at at time zone 'UTC', ${UTC_MICROSECONDS})`.as('at'))
    .where('unit_code', '=', unit)
    .orderBy('seq', 'desc')
}

function conditions(eb: ExpressionBuilder<Schema, 'audit_jejak'>, filter: AuditFilter) {
  const { event, without = [], actorId, subject, from, to, before } = filter
  return [
    ...(event === undefined ? [] : [eb('event', '=', event)]),
    ...(without.length === 0 ? [] : [eb('event', 'not in', without)]),
    ...(actorId === undefined ? [] : [eb('actor_id', '=', actorId)]),
    ...(subject === undefined
      ? []
      : [eb.or([eb('subject', '=', subject), eb(sql`starts_with(subject, ${`${subject}/`})`, '=', true)])]),
    ...(from === undefined ? [] : [eb('at', '>=', sql<Date>`${from}::timestamptz`)]),
    ...(to === undefined ? [] : [eb('at', '<', sql<Date>`${to}::timestamptz`)]),
    ...(before === undefined ? [] : [eb('seq', '<', before)]),
  ]
}
