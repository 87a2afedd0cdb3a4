import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Reading statements; what writes is planned each time. */
export const READS = /^\s*(\/\*[^*]*\*\/\s*)?(select|with)\b/i
/** Texts one connection remembers; a text beyond that (lists of varying length) is planned each time. */
const MOST = 200

/**
 * Plans each reading statement once per connection instead of each time: with row security, planning costs more than
 * the work. Row security holds: a plan is kept per role, and its policies read the settings when it runs.
 */
export function prepareReads(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const names = new Map<string, string>()
  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST || !READS.test(text)) return known
    const name = `siap-${createHash('sha256').update(text).digest('hex').slice(0, 40)}`
    names.set(text, name)
    return name
  }
  function queryOrExecute(...args: unknown[]): unknown {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name === undefined ? query(...args) : query({ name, text, values }, ...rest)
  }
  client.query = queryOrExecute as typeof client.query
}
