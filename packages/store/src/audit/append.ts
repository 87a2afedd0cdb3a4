import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import { canonicalJson } from './canonical-json.ts'
import { GENESIS, hashLink } from './chain.ts'
import { UTC_MICROSECONDS } from './timestamp.ts'

export interface AuditEntry {
  actorId: string
  actorName: string
  peran: string
  event: string
  /** What it is about, as a path: `pengukuran/<id>/<indikator id>`. */
  subject: string
  data: unknown
  /** The unit whose chain it joins; the context's own unless the system acts for another. */
  unit?: string
  /** When it happened, where that is told later; left out, now. */
  at?: Date
}

export interface AuditReceipt {
  seq: bigint
  hash: string
  at: string
}

/**
 * Joins an entry to the unit's chain. The chain's head row stays locked until the transaction ends, so that two appenders
 * of one unit wait for each other: call it last.
 */
export async function appendAudit(tx: Writer, entry: AuditEntry): Promise<AuditReceipt> {
  const [receipt] = await appendAudits(tx, [entry])
  return receipt as AuditReceipt
}

/** Several entries of one unit, one after the other in its chain. */
export async function appendAudits(tx: Writer, entries: readonly AuditEntry[]): Promise<AuditReceipt[]> {
  const [first] = entries
  if (first === undefined) return []
  if (entries.some(({ unit }) => unit !== first.unit)) throw new Error('entries of several chains at once')
  const head = await sql<{ unit_code: string; seq: bigint; hash: string; now: string }>`
    insert into audit_kepala (unit_code, seq, hash) values (coalesce(${first.unit ?? null}::text, app_unit()), 0, ${GENESIS})
    on conflict (unit_code) do update set seq = audit_kepala.seq
    returning unit_code, seq, hash, to_char(clock_timestamp() at time zone 'UTC', ${UTC_MICROSECONDS}) as now`.execute(
    tx,
  )
  const { unit_code: unit, now, ...last } = head.rows[0] as (typeof head.rows)[number]
  const receipts: AuditReceipt[] = []
  const rows = entries.map((entry) => {
    const { actorId, actorName, peran, event, subject } = wellFormed(entry)
    const data = canonicalJson(entry.data ?? null)
    const { seq: before, hash: prevHash } = receipts.at(-1) ?? last
    const [seq, at] = [before + 1n, entry.at === undefined ? now : inMicroseconds(entry.at)]
    const said = { actorId, actorName, peran, event, subject }
    const hash = hashLink({ unit, seq, at, ...said, data: JSON.parse(data), prevHash })
    receipts.push({ seq, hash, at })
    return sql`(${unit}, ${seq}, ${at}::timestamptz, ${actorId}, ${actorName}, ${peran}, ${event}, ${subject}, ${data}::jsonb, ${prevHash}, ${hash})`
  })
  const { seq, hash } = receipts.at(-1) as AuditReceipt
  await sql`
    with link as (
      insert into audit_jejak (unit_code, seq, at, actor_id, actor_name, peran, event, subject, data, prev_hash, hash)
      values ${sql.join(rows)}
    )
    update audit_kepala set seq = ${seq}, hash = ${hash} where unit_code = ${unit}`.execute(tx)
  return receipts
}

/** As `UTC_MICROSECONDS` has the database say it. */
function inMicroseconds(at: Date): string {
  return at.toISOString().replace('Z', '000Z')
}

/** Text columns cannot hold NUL or lone surrogates any more than jsonb can; hash what will be stored. */
function wellFormed({ actorId, actorName, peran, event, subject }: AuditEntry) {
  return JSON.parse(canonicalJson({ actorId, actorName, peran, event, subject })) as Omit<
    AuditEntry,
    'data' | 'unit' | 'at'
  >
}
