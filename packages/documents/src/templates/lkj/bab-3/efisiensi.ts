import { formatNumber, type IndikatorJudgement } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import type { ValueNode } from '../../../tree/inline.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, value } from '../../../tree/make-inline.ts'
import { budgetShare } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import { serapan } from '../budget.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { capaianFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import { analysisTitle } from './analysis-title.ts'

/** Analysis 6: capaian less the share of the budget used, in points, with the sum shown. */
export function efisiensi(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const title = analysisTitle(6, placed, 'Efisiensi penggunaan sumber daya')
  if (placed.indikator.anggaran === null) return [title, prose(UNCOUNTED)]
  const spent = spentShare(placed, lkj)
  const { efisiensi: judged } = placed.indikator.penilaian
  if (spent === null || judged === null) return []
  return [title, prose(...spent.basis, ...points(placed, { judged, spent, tahun: lkj.data.tahun }))]
}

const UNCOUNTED =
  'Efisiensi tidak dapat dihitung karena belum seluruh baris anggaran yang mendukung indikator ini ditautkan dengan porsi 100%.'

type Judged = NonNullable<IndikatorJudgement['efisiensi']>

interface Spent {
  share: ValueNode
  /** Which budget the share is taken of, where it is not the whole one. */
  basis: Content[]
}

interface Sum {
  judged: Judged
  spent: Spent
  tahun: number
}

/** Part of the budget that serves the indicator's sasaran; of the whole budget where it is not split, null where there is none. */
export function spentShare(
  { sasaran, number, indikator }: PlacedIndikator,
  { budget, data }: Lkj,
): Spent | null {
  const paid = indikator.anggaran
  if (paid) {
    if (paid.pagu.isZero() || paid.realisasi === null) return null
    const source = `serapan:${indikator.kode}:${data.tahun}`
    const spent = budgetShare(paid.realisasi.times(100).div(paid.pagu), source)
    return {
      share: spent,
      basis: ['Anggaran yang mendukung indikator ini (', ...enumerate(paid.kode), ') terserap ', spent, '. '],
    }
  }
  const own = sasaran.anggaran
  const [sasaranNumber] = number.split('.')
  if (own) {
    const share = serapan(own.pagu, own.realisasi)
    if (share === null) return null
    const source = `serapan:sasaran-${sasaranNumber}:${data.tahun}`
    const rows = own.kode.length > 0 ? [' (', ...enumerate(own.kode), ')'] : []
    const spent = budgetShare(share, source)
    return {
      share: spent,
      basis: ['Anggaran yang mendukung sasaran ini', ...rows, ' terserap ', spent, '. '],
    }
  }
  if (budget === null || budget.total.persen === null) return null
  return { share: budgetShare(budget.total.persen, `serapan:jumlah:rev${budget.revisi}`), basis: [] }
}

function points({ indikator }: PlacedIndikator, { judged, spent, tahun }: Sum): Content[] {
  const result = value({
    text: `${formatNumber(judged.poin, { digits: 2, trim: false })} poin`,
    raw: judged.poin.toString(),
    source: `efisiensi:${indikator.kode}:${tahun}`,
  })
  const until = stopsAt([indikator])
  const verdict = until === null ? VERDICTS[judged.putusan] : `untuk sementara, sampai ${until}.`
  return [
    'Selisih capaian kinerja dan serapan anggaran adalah ',
    capaianFigure(indikator, tahun),
    ' − ',
    spent.share,
    ' = ',
    result,
    '; ',
    verdict,
  ]
}

const VERDICTS: Record<Judged['putusan'], string> = {
  efisien: 'penggunaan sumber daya tergolong efisien.',
  sebanding: 'capaian sebanding dengan serapan anggaran.',
  'belum-efisien': 'penggunaan sumber daya belum efisien.',
}
