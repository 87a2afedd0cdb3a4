import { type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { DrafTable } from '../tables/formulir.ts'

export type Draf = Selectable<DrafTable>

export interface DrafKey {
  unit: string
  personId: string
  /** Which form: `laporan/kpu/2022`. */
  kunci: string
}

export interface DrafChange extends DrafKey {
  /** Fields as typed, with the version of the row each was typed on. */
  isi: Record<string, string>
  dasar: Record<string, number>
  /** Fields that hold nothing unsaved any more. */
  lepas: string[]
  urut: number
}

/** Keeps what is being typed. Null where a later write or a save came first: nothing was changed. */
export async function keepDraf(tx: Writer, change: DrafChange): Promise<Draf | null> {
  const { rows } = await sql<Draf>`${merged(change)} where draf.urut < excluded.urut returning *`.execute(tx)
  return rows[0] ?? null
}

/** After a save: what was saved leaves the draft, and writes on their way that are older find themselves late. */
export async function settleDraf(tx: Writer, change: DrafChange): Promise<void> {
  await merged(change).execute(tx)
}

function merged({ unit, personId, kunci, isi, dasar, lepas, urut }: DrafChange) {
  const [texts, bases] = [JSON.stringify(isi), JSON.stringify(dasar)]
  return sql`
    insert into draf (unit_code, person_id, kunci, isi, dasar, urut)
    values (${unit}, ${personId}, ${kunci}, nullif(${texts}::jsonb, '{}'), ${bases}::jsonb, ${urut})
    on conflict (unit_code, person_id, kunci) do update set
      isi = nullif((coalesce(draf.isi, '{}') - ${lepas}::text[]) || ${texts}::jsonb, '{}'),
      dasar = (draf.dasar - ${lepas}::text[]) || excluded.dasar,
      urut = greatest(draf.urut, excluded.urut), updated_at = now()`
}

export async function getDraf(tx: Reader, { unit, personId, kunci }: DrafKey): Promise<Draf | null> {
  const row = await tx
    .selectFrom('draf')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('kunci', '=', kunci)
    .executeTakeFirst()
  return row ?? null
}

/** In how many forms something of a person waits. */
export async function countDraf(tx: Reader, unit: string, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('draf')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('unit_code', '=', unit)
    .where('person_id', '=', personId)
    .where('isi', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
