import { requireMove } from '@akuntabel/domain'
import { type Insertable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { RenstraPendanaanTable } from '../tables/renstra.ts'
import { batches } from './batches.ts'
import { pendanaanOf, type Renstra, type RenstraNode, type RenstraPendanaan } from './renstra.ts'

/** The plan of the period a year lies in that is still written, or else the newest of it; null where there is none. */
export async function renstraWorkedOn(tx: Reader, unit: string, tahun: number): Promise<Renstra | null> {
  const row = await tx
    .selectFrom('renstra')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('mulai', '<=', tahun)
    .where('selesai', '>=', tahun)
    .orderBy((eb) => eb('state', '=', 'draf'), 'desc')
    .orderBy('mulai', 'desc')
    .orderBy('versi', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** As it stands on its page: every row in its order, each before what stands under it, with its funding. */
export async function renstraRows(
  tx: Reader,
  unit: string,
  renstraId: string,
): Promise<(RenstraNode & { pendanaan: RenstraPendanaan[] })[]> {
  const nodes = await tx
    .selectFrom('renstra_node')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', renstraId)
    .orderBy('sort')
    .orderBy('kode')
    .execute()
  const funding = await pendanaanOf(tx, unit, renstraId)
  const byNode = Map.groupBy(funding, ({ node_id }) => node_id)
  const children = Map.groupBy(nodes, (node) => node.parent_id)
  const below = (parent: string | null): RenstraNode[] =>
    (children.get(parent) ?? []).flatMap((node) => [node, ...below(node.id)])
  return below(null).map((node) => ({ ...node, pendanaan: byNode.get(node.id) ?? [] }))
}

export interface RenstraHead {
  unit: string
  id: string
  nomor: string | null
  tanggal: IsoDate | null
  visi: string
  misi: string[]
  tercetak: boolean
}

export async function saveRenstraHead(tx: Writer, { unit, id, ...head }: RenstraHead): Promise<void> {
  await tx
    .updateTable('renstra')
    .set({ ...head, misi: JSON.stringify(head.misi) })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .execute()
}

export async function moveRenstra(
  tx: Writer,
  { unit, id, from, to }: { unit: string; id: string; from: Renstra['state']; to: Renstra['state'] },
): Promise<void> {
  requireMove('renstra', from, to)
  await tx
    .updateTable('renstra')
    .set({ state: to })
    .where('unit_code', '=', unit)
    .where('id', '=', id)
    .where('state', '=', from)
    .execute()
}

/** One at a time writes an office's plans: taken before the plan is read, so that the second sees what the first saved. */
export async function lockRenstra(tx: Writer, unit: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`renstra/${unit}`}, 0))`.execute(tx)
}

/** Rows by their id, parents first: known ones are changed, others added; the funding given is all there is. */
export async function putRenstraNodes(
  tx: Writer,
  unit: string,
  { nodes, funding }: { nodes: RenstraNode[]; funding: Insertable<RenstraPendanaanTable>[] },
): Promise<void> {
  for (const batch of batches(nodes)) {
    await tx
      .insertInto('renstra_node')
      .values(batch)
      .onConflict((on) =>
        on.columns(['unit_code', 'id']).doUpdateSet((eb) => ({
          parent_id: eb.ref('excluded.parent_id'),
          kind: eb.ref('excluded.kind'),
          kode: eb.ref('excluded.kode'),
          uraian: eb.ref('excluded.uraian'),
          sort: eb.ref('excluded.sort'),
        })),
      )
      .execute()
  }
  const ids = nodes.map(({ id }) => id)
  await sql`delete from renstra_pendanaan where unit_code = ${unit} and node_id = any (${ids})`.execute(tx)
  for (const batch of batches(funding)) await tx.insertInto('renstra_pendanaan').values(batch).execute()
}

/** Rows of a plan that are not kept, children first; gives those that something hangs on, which stay. */
export async function removeRenstraNodes(
  tx: Writer,
  { unit, renstraId, kept }: { unit: string; renstraId: string; kept: string[] },
): Promise<HeldNode[]> {
  const held = await heldNodes(tx, { unit, renstraId })
  const rows = held.filter(({ id }) => !kept.includes(id))
  if (rows.length > 0) return rows
  await sql`
    delete from renstra_pendanaan d using renstra_node n
    where (n.unit_code, n.id) = (d.unit_code, d.node_id) and n.unit_code = ${unit} and n.renstra_id = ${renstraId}
      and not n.id = any (${kept})`.execute(tx)
  await sql`
    delete from renstra_node where unit_code = ${unit} and renstra_id = ${renstraId} and not id = any (${kept})`.execute(
    tx,
  )
  return []
}

/** A row of a plan that something hangs on. */
export interface HeldNode {
  id: string
  uraian: string
  oleh: 'indikator' | 'arah'
}

/** Rows of a plan that indicators or an arah kebijakan hang on; with both they are held by indicators. */
export async function heldNodes(
  tx: Reader,
  { unit, renstraId }: { unit: string; renstraId: string },
): Promise<HeldNode[]> {
  const { rows } = await sql<HeldNode>`
    select n.id, n.uraian, h.oleh from renstra_node n
    cross join lateral (
      select case
        when exists (select from renstra_indikator i where (i.unit_code, i.node_id) = (n.unit_code, n.id)) then 'indikator'
        when exists (select from renstra_arah a where (a.unit_code, a.node_id) = (n.unit_code, n.id)) then 'arah'
      end as oleh
    ) h
    where n.unit_code = ${unit} and n.renstra_id = ${renstraId} and h.oleh is not null
    order by n.sort`.execute(tx)
  return rows
}
