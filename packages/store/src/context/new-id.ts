import { randomUUID } from 'node:crypto'
import {
  ColumnNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  sql,
  type UnknownRow,
  ValueNode,
  ValuesNode,
} from 'kysely'
import type { Writer } from './transaction.ts'

/** Gives a table's next row its id. */
export type NextId = (table: string) => string

const GIVEN = new WeakMap<Writer, NextId>()

/** The id of a row to which others of the same transaction are tied before it is there. */
export function newId(tx: Writer, table: string): string {
  return GIVEN.get(tx)?.(table) ?? randomUUID()
}

/** The same transaction, whose new rows get their ids from `next`, those that the database would choose too. */
export async function withIds(tx: Writer, next: NextId): Promise<Writer> {
  const { rows } = await sql<{ table_name: string }>`select table_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'id' and column_default = 'gen_random_uuid()'`.execute(
    tx,
  )
  const given = tx.withPlugin(givenIds(new Set(rows.map((row) => row.table_name)), next)) as Writer
  GIVEN.set(given, next)
  return given
}

function givenIds(tables: ReadonlySet<string>, next: NextId): KyselyPlugin {
  return {
    transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
      const table = node.kind === 'InsertQueryNode' ? tableOf(node) : undefined
      if (table === undefined || !tables.has(table)) return node
      return withId(node as InsertQueryNode, () => next(table))
    },
    async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
      return result
    },
  }
}

function tableOf({ into }: InsertQueryNode): string | undefined {
  return into?.table.identifier.name
}

function withId(node: InsertQueryNode, next: () => string): InsertQueryNode {
  const { columns = [], values } = node
  if (values === undefined || !ValuesNode.is(values)) return node
  if (columns.some(({ column }) => column.name === 'id')) return node
  return {
    ...node,
    columns: [...columns, ColumnNode.create('id')],
    values: ValuesNode.create(
      values.values.map((row) =>
        row.kind === 'PrimitiveValueListNode'
          ? { ...row, values: [...row.values, next()] }
          : { ...row, values: [...row.values, ValueNode.create(next()) as OperationNode] },
      ),
    ),
  }
}
