import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import { type AuditLink, GENESIS, hashLink } from './chain.ts'
import { UTC_MICROSECONDS } from './timestamp.ts'

/**
 * Where a chain breaks: an entry is missing (`celah`), does not follow the one before (`rantai`), was changed (`isi`), or the head
 * does not know the last entry (`kepala`).
 */
export type AuditCheck =
  | { ok: true; count: bigint; head: string }
  | { ok: false; seq: bigint; reason: 'celah' | 'rantai' | 'isi' | 'kepala' }

type Row = AuditLink & { hash: string }

const PAGE = 2000

/** Recomputes every hash of one unit's chain, page by page, and compares its end with the head. */
export async function verifyAudit(tx: Reader, unit: string): Promise<AuditCheck> {
  let seq = 0n
  let hash = GENESIS
  for (;;) {
    const rows = await page(tx, unit, seq)
    for (const { hash: stated, ...link } of rows) {
      seq += 1n
      if (link.seq !== seq) return { ok: false, seq, reason: 'celah' }
      if (link.prevHash !== hash) return { ok: false, seq, reason: 'rantai' }
      hash = hashLink(link)
      if (stated !== hash) return { ok: false, seq, reason: 'isi' }
    }
    if (rows.length < PAGE) break
  }
  const head = await tx
    .selectFrom('audit_kepala')
    .select(['seq', 'hash'])
    .where('unit_code', '=', unit)
    .executeTakeFirst()
  const known = head ?? { seq: 0n, hash: GENESIS }
  if (known.seq !== seq || known.hash !== hash)
    return { ok: false, seq: known.seq > seq ? seq + 1n : seq, reason: 'kepala' }
  return { ok: true, count: seq, head: hash }
}

/** Units with a chain, for verifying all of them. */
export async function auditedUnits(tx: Reader): Promise<string[]> {
  const rows = await tx.selectFrom('audit_kepala').select('unit_code').orderBy('unit_code').execute()
  return rows.map((row) => row.unit_code)
}

async function page(tx: Reader, unit: string, after: bigint): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select unit_code as unit, seq, to_char(at at time zone 'UTC', ${UTC_MICROSECONDS}) as at, actor_id as "actorId",
      actor_name as "actorName", peran, event, subject, data, prev_hash as "prevHash", hash
    from audit_jejak where unit_code = ${unit} and seq > ${after} order by seq limit ${PAGE}`.execute(tx)
  return rows
}
