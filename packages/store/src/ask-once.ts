import type pg from 'pg'
import { settle } from './kept/settle.ts'
import { READS } from './prepared.ts'

/** How a transaction begins that sees one snapshot and writes nothing. */
export const SNAPSHOT = 'start transaction isolation level repeatable read, read only'
const ENDS = /^\s*(rollback|commit|begin|start)\b/i

/**
 * Asks each reading statement once per snapshot: the parts of a page ask for the same rows (the office, its plan, its
 * budget) without knowing of each other, and within a snapshot the answer is the same. It is frozen, since all share it.
 */
export function askOnce(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  let answers: Map<string, unknown> | null = null
  function queryOnce(...args: unknown[]): unknown {
    const [text, values, callback] = args
    if (typeof text !== 'string') return query(...args)
    if (ENDS.test(text)) answers = text.startsWith(SNAPSHOT) ? new Map() : null
    if (answers === null || callback !== undefined || !isPlain(values) || !READS.test(text))
      return query(...args)
    const key = JSON.stringify([text, values])
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = Promise.resolve(query(text, values)).then(frozen)
    answers.set(key, answer)
    return answer
  }
  client.query = queryOnce as typeof client.query
}

function frozen(result: unknown): unknown {
  settle((result as pg.QueryResult).rows)
  return result
}

/** Values whose text tells them apart. */
function isPlain(values: unknown): values is unknown[] {
  return (
    Array.isArray(values) &&
    values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value))
  )
}
