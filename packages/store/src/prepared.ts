import type pg from 'pg'

const MARK = /^\s*\/\* siap:([a-z-]{1,50}) \*\//

/**
 * Statements that begin with `siap:name` in a comment are planned once per connection instead of each time: for the few
 * large queries whose planning costs more than their work. Row security holds: the plan is kept per role, and its
 * policies read the settings when it runs. Only for texts without a varying number of parameters.
 */
export function prepareMarked(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  function queryOrExecute(...args: unknown[]): unknown {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' ? MARK.exec(text)?.[1] : undefined
    return name === undefined ? query(...args) : query({ name, text, values }, ...rest)
  }
  client.query = queryOrExecute as typeof client.query
}
