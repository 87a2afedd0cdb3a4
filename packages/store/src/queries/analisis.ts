import type { AspekAnalisis, SeriAnalisis, SwotKode, SwotSel } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'

/** Which Renstra an analysis belongs to. */
export interface AnalisisPlace {
  unit: string
  renstraId: string
}

export interface Swot extends SwotKode {
  aspek: AspekAnalisis | null
  uraian: string
}

export interface Strategi {
  nomor: number
  uraian: string
  sel: SwotSel[]
  kode: SwotKode[]
}

export interface Sintesis {
  nomor: number
  uraian: string
  /** Numbers of the strategies it gathers. */
  strategi: number[]
}

export interface ArahKebijakan {
  nomor: number
  uraian: string
  sintesis: number
  node_id: string
}

export interface Analisis {
  swot: Swot[]
  strategi: Strategi[]
  sintesis: Sintesis[]
  arah: ArahKebijakan[]
}

/** Each part in its order; factors by their kinds first. */
export async function analisisOf(tx: Reader, { unit, renstraId }: AnalisisPlace): Promise<Analisis> {
  const swot = await tx
    .selectFrom('renstra_swot')
    .select(['jenis', 'nomor', 'aspek', 'uraian'])
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .orderBy(sql`position(jenis in 'SWOT')`)
    .orderBy('sort')
    .execute()
  const { rows: strategi } = await sql<Strategi>`
    select s.nomor, s.uraian,
      array(select l.sel from renstra_strategi_sel l
        where (l.unit_code, l.renstra_id, l.strategi) = (s.unit_code, s.renstra_id, s.nomor)
        order by array_position(array['SO', 'WO', 'ST', 'WT'], l.sel)) as sel,
      (select coalesce(jsonb_agg(
          jsonb_build_object('jenis', k.jenis, 'nomor', k.nomor) order by position(k.jenis in 'SWOT'), k.nomor
        ), '[]')
        from renstra_strategi_swot k
        where (k.unit_code, k.renstra_id, k.strategi) = (s.unit_code, s.renstra_id, s.nomor)) as kode
    from renstra_strategi s where s.unit_code = ${unit} and s.renstra_id = ${renstraId} order by s.sort`.execute(
    tx,
  )
  const { rows: sintesis } = await sql<Sintesis>`
    select s.nomor, s.uraian,
      array(select l.strategi from renstra_sintesis_strategi l
        where (l.unit_code, l.renstra_id, l.sintesis) = (s.unit_code, s.renstra_id, s.nomor) order by l.strategi) as strategi
    from renstra_sintesis s where s.unit_code = ${unit} and s.renstra_id = ${renstraId} order by s.sort`.execute(
    tx,
  )
  const arah = await tx
    .selectFrom('renstra_arah')
    .select(['nomor', 'uraian', 'sintesis', 'node_id'])
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .orderBy('sort')
    .execute()
  return { swot, strategi, sintesis, arah }
}

/** The last number given in each series. */
export async function nomorAnalisis(
  tx: Reader,
  { unit, renstraId }: AnalisisPlace,
): Promise<Map<SeriAnalisis, number>> {
  const rows = await tx
    .selectFrom('renstra_nomor')
    .select(['seri', 'terakhir'])
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .execute()
  return new Map(rows.map(({ seri, terakhir }) => [seri, terakhir]))
}

export async function putNomorAnalisis(
  tx: Writer,
  { unit, renstraId }: AnalisisPlace,
  nomor: ReadonlyMap<SeriAnalisis, number>,
): Promise<void> {
  if (nomor.size === 0) return
  await tx
    .insertInto('renstra_nomor')
    .values(
      [...nomor].map(([seri, terakhir]) => ({ unit_code: unit, renstra_id: renstraId, seri, terakhir })),
    )
    .onConflict((on) =>
      on
        .columns(['unit_code', 'renstra_id', 'seri'])
        .doUpdateSet((eb) => ({ terakhir: eb.ref('excluded.terakhir') })),
    )
    .execute()
}

/** The factors given are all there are; none that is gone is used by a strategy. */
export async function putSwot(
  tx: Writer,
  { unit, renstraId }: AnalisisPlace,
  rows: readonly Swot[],
): Promise<void> {
  const kept = rows.map(({ jenis, nomor }) => `${jenis}${nomor}`)
  await sql`
    delete from renstra_swot where unit_code = ${unit} and renstra_id = ${renstraId} and not jenis || nomor = any (${kept})`.execute(
    tx,
  )
  if (rows.length === 0) return
  await tx
    .insertInto('renstra_swot')
    .values(
      rows.map(({ jenis, nomor, aspek, uraian }, sort) => ({
        ...{ unit_code: unit, renstra_id: renstraId, jenis, nomor, aspek, uraian, sort },
      })),
    )
    .onConflict((on) =>
      on.columns(['unit_code', 'renstra_id', 'jenis', 'nomor']).doUpdateSet((eb) => ({
        aspek: eb.ref('excluded.aspek'),
        uraian: eb.ref('excluded.uraian'),
        sort: eb.ref('excluded.sort'),
      })),
    )
    .execute()
}

/** The strategies given are all there are; none that is gone is gathered in a synthesis. */
export async function putStrategi(
  tx: Writer,
  place: AnalisisPlace,
  rows: readonly Strategi[],
): Promise<void> {
  await putNumbered(tx, place, { table: 'renstra_strategi', rows })
  const at = { unit_code: place.unit, renstra_id: place.renstraId }
  for (const table of ['renstra_strategi_sel', 'renstra_strategi_swot'] as const)
    await tx
      .deleteFrom(table)
      .where('unit_code', '=', place.unit)
      .where('renstra_id', '=', place.renstraId)
      .execute()
  const cells = rows.flatMap(({ nomor: strategi, sel }) => sel.map((one) => ({ ...at, strategi, sel: one })))
  const codes = rows.flatMap(({ nomor: strategi, kode }) =>
    kode.map(({ jenis, nomor }) => ({ ...at, strategi, jenis, nomor })),
  )
  if (cells.length > 0) await tx.insertInto('renstra_strategi_sel').values(cells).execute()
  if (codes.length > 0) await tx.insertInto('renstra_strategi_swot').values(codes).execute()
}

/** The syntheses given are all there are; none that is gone has an arah kebijakan. */
export async function putSintesis(
  tx: Writer,
  place: AnalisisPlace,
  rows: readonly Sintesis[],
): Promise<void> {
  await putNumbered(tx, place, { table: 'renstra_sintesis', rows })
  await tx
    .deleteFrom('renstra_sintesis_strategi')
    .where('unit_code', '=', place.unit)
    .where('renstra_id', '=', place.renstraId)
    .execute()
  const gathered = rows.flatMap(({ nomor: sintesis, strategi }) =>
    strategi.map((one) => ({
      ...{ unit_code: place.unit, renstra_id: place.renstraId, sintesis, strategi: one },
    })),
  )
  if (gathered.length > 0) await tx.insertInto('renstra_sintesis_strategi').values(gathered).execute()
}

/** Changed or added by their numbers; those not given are gone. */
async function putNumbered(
  tx: Writer,
  { unit, renstraId }: AnalisisPlace,
  {
    table,
    rows,
  }: { table: 'renstra_strategi' | 'renstra_sintesis'; rows: readonly { nomor: number; uraian: string }[] },
): Promise<void> {
  const kept = rows.map(({ nomor }) => nomor)
  await sql`
    delete from ${sql.table(table)} where unit_code = ${unit} and renstra_id = ${renstraId} and not nomor = any (${kept})`.execute(
    tx,
  )
  if (rows.length === 0) return
  await tx
    .insertInto(table)
    .values(
      rows.map(({ nomor, uraian }, sort) => ({
        unit_code: unit,
        renstra_id: renstraId,
        nomor,
        uraian,
        sort,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['unit_code', 'renstra_id', 'nomor'])
        .doUpdateSet((eb) => ({ uraian: eb.ref('excluded.uraian'), sort: eb.ref('excluded.sort') })),
    )
    .execute()
}

/** The policies given are all there are. */
export async function putArah(
  tx: Writer,
  { unit, renstraId }: AnalisisPlace,
  rows: readonly ArahKebijakan[],
): Promise<void> {
  await tx
    .deleteFrom('renstra_arah')
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .execute()
  if (rows.length === 0) return
  await tx
    .insertInto('renstra_arah')
    .values(rows.map((row, sort) => ({ unit_code: unit, renstra_id: renstraId, ...row, sort })))
    .execute()
}
