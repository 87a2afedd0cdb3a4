import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTransaction } from '../context/transaction.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'
import { officeYearQuery } from './office-year.ts'
import { as, officeDatabase } from './test-office.ts'

const PERIOD = { unit: '3572', entitas: 'kpu', tahun: 2021 } as const

let db: TestDatabase<Schema>
beforeAll(async () => {
  db = await officeDatabase()
})
afterAll(() => db.close())

/** Each line moved in as far as parentheses are open before it. */
function indented(text: string): string {
  let open = 0
  return text
    .split('\n')
    .map((line) => line.trim())
    .map((line) => {
      const closes = /^\)*/.exec(line)?.[0].length ?? 0
      const at = Math.max(0, open - closes)
      open += (line.match(/\(/g) ?? []).length - (line.match(/\)/g) ?? []).length
      return `${'  '.repeat(at)}${line}`
    })
    .join('\n')
}

it('is the statement that was reviewed; after a change run vitest with -u and read what changed', async () => {
  const { sql: text } = officeYearQuery(PERIOD).compile(db.kysely)
  const head = `-- What every page of an office asks of a year, as PostgreSQL gets it. Printed by office-year.test.ts.
-- Plan: one row of unit by its key, and per subquery an index that begins with unit_code: unit_kebijakan, skala, jendela,
-- pengecualian, pk (in force), then nested once for each sasaran, indikator and quarter. No table is read from end to end.
`
  await expect(`${head}\n${indented(text)};\n`).toMatchFileSnapshot('./office-year.sql')
})

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  Plans?: PlanNode[]
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

it('finds every table by an index, also behind row security', async () => {
  const nodes = await readTransaction(db, as('operator'), async (tx) => {
    // Where an index can be used it is: these tables are too small to choose one by cost.
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>`
      explain (format json) ${officeYearQuery(PERIOD)}`.execute(tx)
    return nodesOf((rows[0] as (typeof rows)[number])['QUERY PLAN'][0].Plan)
  })
  const read = nodes.flatMap((node) => node['Relation Name'] ?? [])
  expect(read).toEqual(expect.arrayContaining(['unit', 'pk', 'pk_indikator', 'pengukuran_nilai', 'bukti']))
  const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])
  expect(whole).toEqual([])
})
