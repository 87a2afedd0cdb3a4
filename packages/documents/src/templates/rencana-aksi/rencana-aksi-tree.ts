import type { RencanaAksiData } from '../../data/rencana-aksi.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph, prose } from '../../tree/make-block.ts'
import { noRencanaAksi } from '../support/missing.ts'
import { planTree } from '../support/plan-tree.ts'
import { signatureToDate } from '../support/signing.ts'
import { type Periode, stepTable } from './step-table.ts'

/** The action plan of an agreement by quarters, with the target of each. */
export function rencanaAksiTree(plan: RencanaAksiData): DocumentTree {
  return treeOf(plan, { kind: 'rencana-aksi', periode: 'triwulan' })
}

/** The same steps by months. */
export function rencanaAksiBulananTree(plan: RencanaAksiData): DocumentTree {
  return treeOf(plan, { kind: 'rencana-aksi-bulanan', periode: 'bulan' })
}

function treeOf(plan: RencanaAksiData, { kind, periode }: { kind: string; periode: Periode }): DocumentTree {
  const { office, tahun, state, signer } = plan
  const title = `Rencana Aksi atas Perjanjian Kinerja Tahun ${tahun}`
  return planTree(plan, {
    ...{ kind, state, title, id: 'rencana-aksi' },
    wide: [...steps(plan, periode), ...signatureToDate({ key: 'rencana-aksi', office, tahun, signer })],
  })
}

function steps({ sasaran, tahun }: RencanaAksiData, periode: Periode): Block[] {
  const planned = sasaran.some(({ indikator }) => indikator.some(({ langkah }) => langkah.length > 0))
  if (!planned) return [prose(noRencanaAksi())]
  const told = sasaran.some(({ indikator }) =>
    indikator.some(({ langkah }) => langkah.some(({ terlaksana = [] }) => terlaksana.length > 0)),
  )
  const marks = told
    ? '√ = direncanakan; ● = sudah dilaksanakan; × = direncanakan tetapi tidak dilaksanakan pada waktu itu.'
    : '√ = langkah dilaksanakan pada waktu itu.'
  const note =
    periode === 'bulan'
      ? `1–12 = Januari–Desember; ${marks}`
      : `T1–T4 = Triwulan I–IV; ${marks} Anggaran adalah bagian langkah itu, atau bila tidak dirinci, pagu keluaran DIPA yang membiayainya.`
  return [
    stepTable(sasaran, { tahun, periode }),
    // Stands on the page of the signatures, which so are never alone.
    paragraph(note, { style: 'small' }),
  ]
}
