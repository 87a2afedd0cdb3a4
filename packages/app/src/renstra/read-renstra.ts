import { formatDate, formatRibuan, nationalPeriod, RENSTRA_KINDS, valueFromColumns } from '@akuntabel/domain'
import {
  type Entitas,
  type Reader,
  type RenstraNodeKind,
  type RenstraTreeNode,
  renstraTree,
  renstraWorkedOn,
} from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { type Actor, type Allow, allow } from '../permission/actor.ts'
import { RUPIAH_MURNI } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type FigureView, figureView, type MoneyView } from '../view/figure.ts'
import { fundingDifferences } from './funding-differences.ts'
import { lastPlan } from './last-plan.ts'
import { yearsOf } from './renstra-posted.ts'

export interface RenstraNodeView {
  id: string
  kind: RenstraNodeKind
  kindLabel: string
  kode: string | null
  uraian: string
  indikator: {
    id: string
    /** Of a main indicator: whose it is. */
    entitas: Entitas | null
    kode: string
    name: string
    satuan: string
    targets: { tahun: number; figure: FigureView }[]
  }[]
  /** `text` in thousands, as the printed tables are. */
  pendanaan: { tahun: number; money: MoneyView }[]
  /** Where the money comes from, when it is not Rupiah Murni. */
  sumber: string | null
  /** Its funding less that of what stands under it, where they are not the same. */
  selisih: { tahun: number; text: string }[]
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

export interface RenstraPageView {
  renstra: RenstraView | null
  /** The period has a plan that rules nothing yet. */
  draf: boolean
  /** The last period's plan, where this period has none: it can be copied as a draft. */
  copy: { periode: string; may: Allow } | null
}

export const readRenstra = defineUseCase({
  name: 'read-renstra',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor }, { tahun }): Promise<RenstraPageView> {
    const found = await renstraTree(tx, unit, tahun)
    if (found === null) return { renstra: null, ...(await emptyPage(tx, { unit, tahun, actor })) }
    const { renstra, nodes } = found
    const years = yearsOf(renstra)
    const selisih = fundingDifferences(nodes, years)
    return {
      draf: false,
      copy: null,
      renstra: {
        periode: [renstra.mulai, renstra.selesai],
        nomor: renstra.nomor,
        tanggalText: renstra.tanggal === null ? null : formatDate(renstra.tanggal),
        visi: renstra.visi,
        misi: renstra.misi,
        years,
        indikator: countIndikator(nodes),
        tree: nodes.map((node) => nodeView(node, { years, selisih })),
      },
    }
  },
})

async function emptyPage(
  tx: Reader,
  { unit, tahun, actor }: { unit: string; tahun: number; actor: Actor },
): Promise<Omit<RenstraPageView, 'renstra'>> {
  if ((await renstraWorkedOn(tx, unit, tahun)) !== null) return { draf: true, copy: null }
  const last = await lastPlan(tx, unit, nationalPeriod(tahun).mulai)
  if (last === null) return { draf: false, copy: null }
  return { draf: false, copy: { periode: `${last.mulai}–${last.selesai}`, may: allow(actor, 'pk.susun') } }
}

function nodeView(node: RenstraTreeNode, { years, selisih }: Shown): RenstraNodeView {
  return {
    id: node.id,
    kind: node.kind,
    kindLabel: RENSTRA_KINDS[node.kind],
    kode: node.kode,
    uraian: node.uraian,
    indikator: node.indikator.map(({ id, entitas, kode, name, satuan, value_kind, targets }) => ({
      id,
      entitas,
      kode,
      name,
      satuan,
      targets: years.map((tahun) => {
        const target = targets.find((one) => one.tahun === tahun)
        return { tahun, figure: figureView(target ? valueFromColumns(value_kind, target) : null) }
      }),
    })),
    pendanaan: node.pendanaan.map(({ tahun, amount }) => ({
      tahun,
      money: { raw: amount.toString(), text: formatRibuan(amount) },
    })),
    sumber: node.pendanaan.find(({ sumber_dana }) => sumber_dana !== RUPIAH_MURNI)?.sumber_dana ?? null,
    selisih: years.flatMap((tahun) => {
      const amount = selisih.get(`${node.id} ${tahun}`)
      return amount === undefined ? [] : [{ tahun, text: formatRibuan(amount) }]
    }),
    children: node.children.map((child) => nodeView(child, { years, selisih })),
  }
}

interface Shown {
  years: number[]
  selisih: Map<string, bigint>
}

function countIndikator(nodes: RenstraTreeNode[]): number {
  return nodes.reduce((sum, node) => sum + node.indikator.length + countIndikator(node.children), 0)
}
