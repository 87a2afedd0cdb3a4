import type { Reader } from '../context/transaction.ts'
import {
  pendanaanOf,
  type Renstra,
  type RenstraCard,
  type RenstraNode,
  type RenstraPendanaan,
  type RenstraTarget,
  renstraIndikator,
  renstraOf,
  renstraTargets,
} from './renstra.ts'

export type RenstraTreeIndikator = RenstraCard & { targets: RenstraTarget[] }
export type RenstraTreeNode = RenstraNode & {
  children: RenstraTreeNode[]
  indikator: RenstraTreeIndikator[]
  pendanaan: RenstraPendanaan[]
}

export interface RenstraTree {
  renstra: Renstra
  nodes: RenstraTreeNode[]
}

/** The Renstra in force in a year with its tree, indicators, targets and funding. */
export async function renstraTree(tx: Reader, unit: string, tahun: number): Promise<RenstraTree | null> {
  const renstra = await renstraOf(tx, unit, tahun)
  return renstra === null ? null : { renstra, nodes: await renstraNodes(tx, renstra) }
}

/** The tree of one version of a plan. */
export async function renstraNodes(tx: Reader, { unit_code: unit, id }: Renstra): Promise<RenstraTreeNode[]> {
  const nodes = await tx
    .selectFrom('renstra_node')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('renstra_id', '=', id)
    .orderBy('sort')
    .orderBy('kode')
    .execute()
  const version = { unit, renstraId: id }
  const indikator = await renstraIndikator(tx, version)
  const targets = await renstraTargets(tx, version)
  return nest(nodes, { indikator, targets, pendanaan: await pendanaanOf(tx, unit, id) })
}

interface Leaves {
  indikator: RenstraCard[]
  targets: RenstraTarget[]
  pendanaan: RenstraPendanaan[]
}

function nest(nodes: RenstraNode[], leaves: Leaves): RenstraTreeNode[] {
  const children = Map.groupBy(nodes, (node) => node.parent_id)
  const indikator = Map.groupBy(leaves.indikator, (row) => row.node_id)
  const targets = Map.groupBy(leaves.targets, (row) => row.indikator_id)
  const pendanaan = Map.groupBy(leaves.pendanaan, (row) => row.node_id)
  function below(parent: string | null): RenstraTreeNode[] {
    return (children.get(parent) ?? []).map((node) => ({
      ...node,
      children: below(node.id),
      indikator: (indikator.get(node.id) ?? []).map((row) => ({
        ...row,
        targets: targets.get(row.id) ?? [],
      })),
      pendanaan: pendanaan.get(node.id) ?? [],
    }))
  }
  return below(null)
}
