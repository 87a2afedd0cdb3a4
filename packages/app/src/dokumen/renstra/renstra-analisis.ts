import type { DataOf } from '@akuntabel/documents'
import type { Reader, Renstra, RenstraTreeNode } from '@akuntabel/store'
import { type AnalisisTables, analisisTables, type SwotView } from '../../renstra/analisis/analisis-view.ts'
import { loadAnalisis } from '../../renstra/analisis/load-analisis.ts'

type Analisis = NonNullable<DataOf<'renstra'>['analisis']>

/** The analysis of a plan as its book prints it; null where nobody wrote one. */
export async function renstraAnalisis(
  tx: Reader,
  { unit_code, id }: Renstra,
  nodes: readonly RenstraTreeNode[],
): Promise<Analisis | null> {
  const known = await loadAnalisis(tx, unit_code, id)
  const { aspek, jenis, sel, sintesis } = analisisTables(known)
  if (jenis.every(({ swot }) => swot.length === 0)) return null
  const of = (kunci: AnalisisTables['jenis'][number]['kunci']) =>
    (jenis.find((one) => one.kunci === kunci)?.swot ?? []).map(faktor)
  return {
    aspek: aspek.map(({ label, potensi, permasalahan }) => ({
      ...{ label, potensi: potensi.map(faktor), permasalahan: permasalahan.map(faktor) },
    })),
    faktor: { S: of('S'), W: of('W'), O: of('O'), T: of('T') },
    sel: sel.map(({ kunci, strategi }) => ({
      kunci,
      strategi: strategi.map(({ nomor, uraian, kode }) => ({ nomor, uraian, kode })),
    })),
    sintesis: sintesis.map(({ uraian, strategi }) => ({
      uraian,
      strategi: strategi.map(({ nomor, uraian: one }) => ({ nomor, uraian: one })),
    })),
    arah: arahOf(known.analisis.arah, nodes),
  }
}

/** Policies by the row they are for, rows in the order of the plan. */
function arahOf(
  arah: readonly { node_id: string; uraian: string }[],
  nodes: readonly RenstraTreeNode[],
): Analisis['arah'] {
  return nodes.flatMap((node) => {
    const own = arah.filter(({ node_id }) => node_id === node.id).map(({ uraian }) => uraian)
    const below = arahOf(arah, node.children)
    return own.length === 0 ? below : [{ untuk: titleOf(node), butir: own }, ...below]
  })
}

/** `Program Dukungan Manajemen`, `Sasaran: Terwujudnya lembaga yang kuat` */
function titleOf({ kind, uraian }: RenstraTreeNode): string {
  if (kind !== 'program') return `Sasaran: ${uraian}`
  return /^program\b/i.test(uraian) ? uraian : `Program ${uraian}`
}

function faktor({ kode, uraian }: SwotView): { kode: string; uraian: string } {
  return { kode, uraian }
}
