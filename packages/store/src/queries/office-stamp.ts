import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import type { Context } from '../context/context.ts'
import { enteringText } from '../context/entering.ts'
import type { Connected, Reader } from '../context/reader.ts'
import type { DataStamp } from '../kept/stamp.ts'
import type { TableVersions } from '../kept/table-versions.ts'

/**
 * Changes with whatever is written in the office: the versions of its years' data, and the head of its trail, where every
 * action leaves an entry; law is only ever added. Who kept something with this stamp may show it again that day.
 */
export async function officeStamp(tx: Reader, unit: string): Promise<string> {
  const { rows } = await sql<{ kantor: string }>`select ${ofOffice(sql`${unit}`)} as kantor`.execute(tx)
  return (rows[0] as { kantor: string }).kantor
}

/** What else a page shows: what one person types or sends and has not saved, and long work. */
export function stampQuery({
  unit,
  personId,
}: Pick<DataStamp, 'unit' | 'personId'>): RawBuilder<Pick<DataStamp, 'kantor' | 'orang'>> {
  return sql`select ${ofOffice(sql`${unit}`)} as kantor, ${ofPerson(sql`${unit}`, sql`${personId}`)} as orang`
}

/** What each table of the office was changed by last, and how much law there is. A table nobody changed is left out. */
export function tableVersions(unit: string): RawBuilder<TableVersions> {
  return sql`select ${LAW}::text as hukum,
    coalesce((select json_object_agg(tabel, versi::text) from versi_tabel where unit_code = ${unit}), '{}') as tabel`
}

const LAW = sql`((select count(*) from kebijakan) + (select count(*) from lembaga) + (select count(*) from skala))`

function ofOffice(unit: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`format('%s/%s/%s',
    (select sum(versi) from versi_data where unit_code = ${unit}),
    (select hash from audit_kepala where unit_code = ${unit}), ${LAW})`
}

function ofPerson(unit: RawBuilder<unknown>, personId: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`format('%s/%s/%s',
    (select max(updated_at) from tugas where unit_code = ${unit}),
    (select concat_ws(' ', count(*), sum(urut), max(updated_at)) from draf
      where unit_code = ${unit} and person_id = ${personId}),
    (select max(concat_ws(' ', tahun, at, pemetaan, kepala, bulan)) from unggahan
      where unit_code = ${unit} and person_id = ${personId}))`
}

const NAME = 'cap_halaman'
/** Connections that have planned it. */
const planned = new WeakSet<pg.PoolClient>()
const [UNIT, PERSON, NOW] = [sql.raw('$1'), sql.raw('$2'), sql.raw('$3')]
const PLAN = sql`prepare ${sql.raw(NAME)} (text, text, timestamptz) as
  select ${ofOffice(UNIT)} as kantor, ${ofPerson(UNIT, PERSON)} as orang,
    (select count(*) from undangan where unit_code = ${UNIT} and sampai > ${NOW})::text as undangan`

interface PageOf {
  unit: string
  personId: string
  now: Date
}

/**
 * The stamp of an office as one person sees it. Every page begins with it, so it is one message, which is a transaction by
 * itself, and its statement is planned once per connection.
 */
export async function pageStamp(
  { kysely, pool }: Connected & { pool: pg.Pool },
  ctx: Context,
  { unit, personId, now }: PageOf,
): Promise<DataStamp> {
  const client = await pool.connect()
  let failed = true
  try {
    const plan = planned.has(client) ? '' : `${PLAN.compile(kysely).sql};`
    const values = [unit, personId, now.toISOString()].map((value) => client.escapeLiteral(value)).join(', ')
    const answers = await client.query(`${enteringText(ctx)}; ${plan} execute ${NAME} (${values})`)
    planned.add(client)
    failed = false
    const { rows } = (answers as unknown as pg.QueryResult<DataStamp>[]).at(-1) as pg.QueryResult<DataStamp>
    return { ...(rows[0] as DataStamp), unit, personId }
  } finally {
    // Nobody knows whether a plan was kept of what failed.
    client.release(failed)
  }
}
