import type { LkjData } from '@akuntabel/documents'
import { type Reader, type RenstraTreeNode, renstraTree } from '@akuntabel/store'

/** Vision, mission and goals of the Renstra in force; null where the office has none for the year. */
export async function lkjRenstra(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<LkjData['renstra']> {
  const tree = await renstraTree(tx, unit, tahun)
  if (tree === null) return null
  const { mulai, selesai, nomor, tanggal, visi, misi } = tree.renstra
  return {
    periode: [mulai, selesai],
    nomor,
    tanggal,
    visi,
    misi,
    tujuan: ofKind(tree.nodes, 'tujuan').map((tujuan) => ({
      ...labelled(tujuan),
      sasaran: ofKind(tujuan.children, 'sasaran').map(labelled),
    })),
  }
}

function ofKind(nodes: RenstraTreeNode[], kind: RenstraTreeNode['kind']): RenstraTreeNode[] {
  return nodes.filter((node) => node.kind === kind)
}

function labelled({ kode, uraian }: RenstraTreeNode): { kode: string; uraian: string } {
  return { kode: kode ?? '', uraian }
}
