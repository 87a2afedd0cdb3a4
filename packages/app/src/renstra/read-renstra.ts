import { formatDate, RENSTRA_KINDS, valueFromColumns } from '@akuntabel/domain'
import { type RenstraNodeKind, type RenstraTreeNode, renstraTree } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type FigureView, figureView, type MoneyView, moneyView } from '../view/figure.ts'

export interface RenstraNodeView {
  id: string
  kind: RenstraNodeKind
  kindLabel: string
  kode: string | null
  uraian: string
  indikator: {
    id: string
    kode: string
    name: string
    satuan: string
    targets: { tahun: number; figure: FigureView }[]
  }[]
  pendanaan: { tahun: number; money: MoneyView }[]
  children: RenstraNodeView[]
}

export interface RenstraView {
  periode: [number, number]
  nomor: string | null
  tanggalText: string | null
  visi: string
  misi: string[]
  years: number[]
  /** Indicators in the whole tree. */
  indikator: number
  tree: RenstraNodeView[]
}

export const readRenstra = defineUseCase({
  name: 'read-renstra',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit }, { tahun }): Promise<{ renstra: RenstraView | null }> {
    const found = await renstraTree(tx, unit, tahun)
    if (found === null) return { renstra: null }
    const { renstra, nodes } = found
    const years = Array.from({ length: renstra.selesai - renstra.mulai + 1 }, (_, at) => renstra.mulai + at)
    return {
      renstra: {
        periode: [renstra.mulai, renstra.selesai],
        nomor: renstra.nomor,
        tanggalText: renstra.tanggal === null ? null : formatDate(renstra.tanggal),
        visi: renstra.visi,
        misi: renstra.misi,
        years,
        indikator: countIndikator(nodes),
        tree: nodes.map((node) => nodeView(node, years)),
      },
    }
  },
})

function nodeView(node: RenstraTreeNode, years: number[]): RenstraNodeView {
  return {
    id: node.id,
    kind: node.kind,
    kindLabel: RENSTRA_KINDS[node.kind],
    kode: node.kode,
    uraian: node.uraian,
    indikator: node.indikator.map(({ id, kode, name, satuan, value_kind, targets }) => ({
      id,
      kode,
      name,
      satuan,
      targets: years.map((tahun) => {
        const target = targets.find((one) => one.tahun === tahun)
        return { tahun, figure: figureView(target ? valueFromColumns(value_kind, target) : null) }
      }),
    })),
    pendanaan: node.pendanaan.map(({ tahun, amount }) => ({ tahun, money: moneyView(amount) })),
    children: node.children.map((child) => nodeView(child, years)),
  }
}

function countIndikator(nodes: RenstraTreeNode[]): number {
  return nodes.reduce((sum, node) => sum + node.indikator.length + countIndikator(node.children), 0)
}
