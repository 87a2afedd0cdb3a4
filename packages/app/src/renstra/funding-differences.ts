import { type FundedRow, fundingBelow } from '@akuntabel/domain'
import type { RenstraTreeNode } from '@akuntabel/store'

/** By node and year: what a program was given less the sum of its kegiatan, where the two differ. */
export function fundingDifferences(
  nodes: readonly RenstraTreeNode[],
  years: readonly number[],
): Map<string, bigint> {
  const flat: { id: string; row: FundedRow }[] = []
  const add = (node: RenstraTreeNode, parent: number | null): void => {
    const at = flat.length
    const pendanaan = years.map((tahun) => node.pendanaan.find((one) => one.tahun === tahun)?.amount ?? null)
    flat.push({ id: node.id, row: { kind: node.kind, parent, pendanaan } })
    for (const child of node.children) add(child, at)
  }
  for (const node of nodes) add(node, null)
  const found = fundingBelow(flat.map(({ row }) => row))
  return new Map(
    found
      .filter(({ kind, selisih }) => selisih !== 0n && kind !== 'sasaran-program')
      .map(({ at, year, selisih }) => [`${flat[at]?.id} ${years[year]}`, selisih]),
  )
}
