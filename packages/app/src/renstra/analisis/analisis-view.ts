import {
  ASPEK_ANALISIS,
  type AspekAnalisis,
  SWOT_JENIS,
  SWOT_SEL,
  type SwotJenis,
  type SwotSel,
  swotKode,
} from '@akuntabel/domain'
import type { Swot } from '@akuntabel/store'
import type { AnalisisKnown } from './analisis-part.ts'

export interface SwotView {
  kode: string
  uraian: string
  /** Numbers of the strategies that use it. */
  strategi: number[]
}

export interface StrategiView {
  nomor: number
  uraian: string
  /** Codes it uses, and of them those of a cell. */
  kode: string[]
  sintesis: number[]
}

export interface ArahView {
  nomor: number
  uraian: string
  node: string
  sintesis: number
  /** Strategies its synthesis gathers, and the codes they use. */
  strategi: number[]
  kode: string[]
}

/** An analysis as it is read: tables, matrix, and what becomes of them. */
export interface AnalisisTables {
  aspek: { label: string; potensi: SwotView[]; permasalahan: SwotView[] }[]
  jenis: { kunci: SwotJenis; label: string; swot: SwotView[] }[]
  sel: { kunci: SwotSel; label: string; strategi: StrategiView[] }[]
  strategi: StrategiView[]
  sintesis: { nomor: number; uraian: string; strategi: StrategiView[]; arah: number[] }[]
  arah: ArahView[]
}

export function analisisTables({
  analisis,
  nodes,
}: Pick<AnalisisKnown, 'analisis' | 'nodes'>): AnalisisTables {
  const { swot, strategi, sintesis, arah } = analisis
  const swotViews = swot.map((one) => ({ ...one, view: swotView(one, analisis) }))
  const strategiViews = strategi.map(({ nomor, uraian, sel, kode }) => ({
    sel,
    view: {
      ...{ nomor, uraian, kode: kode.map(swotKode) },
      sintesis: sintesis.filter((one) => one.strategi.includes(nomor)).map((one) => one.nomor),
    },
  }))
  const gathered = (numbers: readonly number[]) =>
    strategiViews.map(({ view }) => view).filter(({ nomor }) => numbers.includes(nomor))
  const of = (jenis: SwotJenis, aspek?: AspekAnalisis) =>
    swotViews
      .filter((one) => one.jenis === jenis && (aspek === undefined || one.aspek === aspek))
      .map(({ view }) => view)
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  return {
    aspek: (Object.keys(ASPEK_ANALISIS) as AspekAnalisis[])
      .map((aspek) => ({
        label: ASPEK_ANALISIS[aspek],
        potensi: of('S', aspek),
        permasalahan: of('W', aspek),
      }))
      .filter(({ potensi, permasalahan }) => potensi.length + permasalahan.length > 0),
    jenis: (Object.keys(SWOT_JENIS) as SwotJenis[]).map((kunci) => ({
      ...{ kunci, label: SWOT_JENIS[kunci], swot: of(kunci) },
    })),
    sel: (Object.keys(SWOT_SEL) as SwotSel[]).map((kunci) => ({
      ...{ kunci, label: SWOT_SEL[kunci] },
      strategi: strategiViews
        .filter(({ sel }) => sel.includes(kunci))
        .map(({ view }) => ({
          ...view,
          kode: view.kode.filter((kode) => kunci.includes(kode[0] as string)),
        })),
    })),
    strategi: strategiViews.map(({ view }) => view),
    sintesis: sintesis.map(({ nomor, uraian, strategi: numbers }) => ({
      ...{ nomor, uraian, strategi: gathered(numbers) },
      arah: arah.filter((one) => one.sintesis === nomor).map((one) => one.nomor),
    })),
    arah: arah.map(({ nomor, uraian, sintesis: from, node_id: node }) => {
      const numbers = sintesis.find((one) => one.nomor === from)?.strategi ?? []
      const used = new Set(gathered(numbers).flatMap(({ kode }) => kode))
      return {
        ...{ nomor, uraian, sintesis: from, node: labels.get(node) ?? '', strategi: numbers },
        kode: swot.map(swotKode).filter((kode) => used.has(kode)),
      }
    }),
  }
}

function swotView(one: Swot, { strategi }: AnalisisKnown['analisis']): SwotView {
  const kode = swotKode(one)
  const by = strategi.filter((other) => other.kode.some((code) => swotKode(code) === kode))
  return { kode, uraian: one.uraian, strategi: by.map(({ nomor }) => nomor) }
}
