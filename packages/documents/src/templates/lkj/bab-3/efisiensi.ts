import { type Decimal, formatNumber, type IndikatorJudgement } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, value } from '../../../tree/make-inline.ts'
import { budgetShare } from '../../support/figures.ts'
import { enumerate, vary } from '../../support/sentence.ts'
import { serapan } from '../budget.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { capaianFigure } from '../indicator-figures.ts'
import { analysisTitle } from './analysis-title.ts'

/** Analysis 6: capaian less the share of the budget used, in points, with the sum shown. */
export function efisiensi(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const title = analysisTitle(6, placed, 'Efisiensi penggunaan sumber daya')
  const spent = spentShare(placed, lkj)
  const { efisiensi: judged } = placed.indikator.penilaian
  if (spent === null)
    return [title, prose('Data anggaran belum tersedia, sehingga efisiensi belum dapat dihitung.')]
  if (judged === null)
    return [title, prose('Capaian indikator belum dapat dihitung, sehingga efisiensi belum dapat dinilai.')]
  return [title, prose(...spent.basis, ...points(placed, { judged, spent, tahun: lkj.data.tahun }))]
}

type Judged = NonNullable<IndikatorJudgement['efisiensi']>

interface Spent {
  share: Decimal
  source: string
  /** Which budget the share is taken of. */
  basis: Content[]
}

function spentShare({ sasaran, number, place }: PlacedIndikator, { budget, data }: Lkj): Spent | null {
  const own = sasaran.anggaran
  const [sasaranNumber] = number.split('.')
  if (own) {
    const share = serapan(own.pagu, own.realisasi)
    const rows = own.kode.length > 0 ? [' (', ...enumerate(own.kode), ')'] : []
    const source = `serapan:sasaran-${sasaranNumber}:${data.tahun}`
    return share === null
      ? null
      : { share, source, basis: ['Anggaran yang mendukung sasaran ini', ...rows, ' terserap '] }
  }
  if (budget === null || budget.total.persen === null) return null
  const basis = vary(place, [
    'Karena anggaran tidak dirinci menurut sasaran, digunakan serapan seluruh anggaran, yaitu ',
    'Serapan anggaran diambil dari seluruh anggaran, yang tidak dirinci menurut sasaran, yaitu ',
    'Pembandingnya adalah serapan seluruh anggaran karena rincian menurut sasaran tidak ada, yaitu ',
  ])
  return { share: budget.total.persen, source: `serapan:jumlah:rev${budget.revisi}`, basis: [basis] }
}

function points(
  { indikator, place }: PlacedIndikator,
  given: { judged: Judged; spent: Spent; tahun: number },
): Content[] {
  const { judged, spent, tahun } = given
  const share = budgetShare(spent.share, spent.source)
  const result = value({
    text: `${formatNumber(judged.poin, { digits: 2, trim: false })} poin`,
    raw: judged.poin.toString(),
    source: `efisiensi:${indikator.kode}:${tahun}`,
  })
  const how: Content[] = [
    share,
    '. Selisih capaian kinerja dan serapan anggaran adalah ',
    capaianFigure(indikator, tahun),
    ' − ',
    share,
    ' = ',
    result,
    '. ',
  ]
  return [...how, VERDICTS[judged.putusan][place % 2] ?? '']
}

const VERDICTS: Record<Judged['putusan'], [string, string]> = {
  efisien: [
    'Capaian kinerja lebih tinggi daripada serapan anggaran, sehingga penggunaan sumber daya tergolong efisien.',
    'Karena capaian melampaui serapan, penggunaan sumber daya tergolong efisien.',
  ],
  sebanding: [
    'Capaian kinerja sebanding dengan serapan anggaran.',
    'Capaian kinerja sebanding dengan serapan anggaran.',
  ],
  'belum-efisien': [
    'Serapan anggaran lebih tinggi daripada capaian kinerja, sehingga penggunaan sumber daya belum efisien.',
    'Karena serapan melebihi capaian, penggunaan sumber daya belum dapat dinilai efisien.',
  ],
}
