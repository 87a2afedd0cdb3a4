import {
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type QueryResult,
  SingleConnectionProvider,
} from 'kysely'
import type { Context } from '../context/context.ts'
import { beginning } from '../context/entering.ts'
import type { Reader } from '../context/reader.ts'
import { stampQuery, tableVersions } from '../queries/office-stamp.ts'
import type { Schema } from '../tables/schema.ts'
import { answersOf } from './answers.ts'
import type { DataStamp } from './stamp.ts'
import { type Standing, standingOf, tablesOf } from './standing-of.ts'
import { type TableVersions, tableVersionsOf } from './table-versions.ts'

/** What one transaction reads as `ctx`, where the office is known by `stamp`. */
interface Asking {
  ctx: Context
  stamp: DataStamp
}

/**
 * A reading transaction that begins when something has to be asked which nobody has asked yet under the same stamp. It then
 * reads the stamp in its own snapshot: where that is another one, nothing is kept of what it reads, and if something kept was
 * used already, all of it has to be read again.
 */
export class KeptReads implements DatabaseConnection {
  readonly reader: Reader
  /** Something was written between the stamp and the snapshot, so that both must not be mixed. */
  moved = false
  readonly #kysely: Kysely<Schema>
  readonly #asking: Asking
  #opened: Promise<DatabaseConnection> | null = null
  #release: () => Promise<unknown> = () => Promise.resolve()
  #used = false
  #keeps = true

  constructor(kysely: Kysely<Schema>, asking: Asking) {
    this.#kysely = kysely
    this.#asking = asking
    const executor = kysely.getExecutor().withConnectionProvider(new SingleConnectionProvider(this))
    const parts = { config: { dialect: DIALECT }, dialect: DIALECT, driver: new DummyDriver() }
    this.reader = new Kysely<Schema>({ ...parts, executor }) as unknown as Reader
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { ctx } = this.#asking
    const standing = this.#keeps ? standingOf(query.sql, query.parameters, ctx.unit) : null
    const versions = standing === null ? undefined : await this.#versions()
    if (standing === null || versions === undefined) return (await this.#open()).executeQuery(query)
    const answers = answersOf(this.#kysely)
    const key = keyOf(query, this.#asking, { standing, versions })
    const found = answers.get(key)
    if (found !== undefined) {
      this.#used = true
      return found as QueryResult<R>
    }
    const answer = await (await this.#open()).executeQuery<R>(query)
    if (this.#keeps) answers.keep(key, answer)
    return answer
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    yield* (await this.#open()).streamQuery<R>(query, chunkSize)
  }

  /** Ends the snapshot, where there was one. */
  async end(): Promise<void> {
    await this.#release()
  }

  /** Of the stamp; undefined where the office was written to since. */
  async #versions(): Promise<TableVersions | undefined> {
    const known = tableVersionsOf(this.#kysely)
    const name = nameOf(this.#asking)
    if (!known.has(name)) await this.#open()
    return known.get(name)
  }

  #open(): Promise<DatabaseConnection> {
    this.#opened ??= this.#begin()
    return this.#opened
  }

  async #begin(): Promise<DatabaseConnection> {
    const connection = await this.#take()
    const { ctx, stamp } = this.#asking
    await connection.executeQuery(CompiledQuery.raw(beginning(ctx)))
    const query = stampQuery(stamp).compile(this.#kysely)
    const now = (await connection.executeQuery<Pick<DataStamp, 'kantor' | 'orang'>>(query)).rows[0]
    if (now?.kantor === stamp.kantor && now.orang === stamp.orang) {
      await this.#learn(connection)
      return connection
    }
    this.#keeps = false
    if (!this.#used) return connection
    this.moved = true
    throw new Error('The office was written to between two reads of one page.')
  }

  /** Reads the versions of the tables in a snapshot that is of the stamp. */
  async #learn(connection: DatabaseConnection): Promise<void> {
    const known = tableVersionsOf(this.#kysely)
    const name = nameOf(this.#asking)
    if (known.has(name)) return
    const query = tableVersions(this.#asking.ctx.unit).compile(this.#kysely)
    const [versions] = (await connection.executeQuery<TableVersions>(query)).rows
    if (versions !== undefined) known.set(name, versions)
  }

  /** A connection of the pool, given back by `end`. */
  #take(): Promise<DatabaseConnection> {
    const ended = Promise.withResolvers<void>()
    return new Promise((resolve, reject) => {
      const held = this.#kysely.getExecutor().provideConnection(async (connection) => {
        resolve(connection)
        await ended.promise
        await connection.executeQuery(CompiledQuery.raw('rollback'))
      })
      held.catch(reject)
      this.#release = () => {
        ended.resolve()
        return held
      }
    })
  }
}

/** Asked for by `Kysely`; what runs a query is the executor. */
const DIALECT = new PostgresDialect({
  pool: () => Promise.reject(new Error('A reader has its connection already.')),
})

function nameOf({ stamp }: Asking): string {
  return `${stamp.unit}/${stamp.kantor}`
}

interface Under {
  standing: Standing
  versions: TableVersions
}

/** Changes with every table the statement names, and no other. */
function keyOf(
  { sql, parameters }: CompiledQuery,
  { ctx, stamp }: Asking,
  { standing, versions: { hukum, tabel } }: Under,
): string {
  const tables = tablesOf(sql)?.filter((name) => tabel[name] !== undefined)
  const office = tables?.map((name) => `${name} ${tabel[name]}`) ?? stamp.kantor
  const under = standing === 'kantor' ? office : [office, stamp.orang, ctx.personId]
  return JSON.stringify([ctx.unit, ctx.role, hukum, under, sql, parameters])
}
