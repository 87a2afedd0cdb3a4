import { POLICY_KPU, renstraTrack, type Value } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { figureOf } from '../../support/figures.ts'
import { vary } from '../../support/sentence.ts'
import { periodOf } from '../bab-2/renstra.ts'
import { changeBetween, isNumber } from '../change.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { realisasiFigure } from '../indicator-figures.ts'
import { analysisTitle } from './analysis-title.ts'
import { reaches } from './reaches.ts'
import { renstraTable, renstraTableId } from './renstra-table.ts'

type Renstra = NonNullable<LkjIndikatorData['renstra']>

/** Analysis 3: how far from the Renstra's end target, and whether a straight line would have brought us here. */
export function targetRenstra(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { renstra } = placed.indikator
  const title = analysisTitle(3, 'Perbandingan dengan target akhir Renstra')
  if (renstra === null) return [title, prose(vary(placed.place, NOT_IN_RENSTRA))]
  const end = renstra.targets.toSorted((a, b) => a.tahun - b.tahun).findLast((one) => one.target !== null)
  const intro: Content[] = [
    ...counterpart(renstra, placed.indikator),
    'Target per tahun disajikan dalam ',
    reference(renstraTableId(placed)),
    '. ',
  ]
  const distance = end?.target
    ? distanceTo(placed, { renstra, end: end.target, tahunAkhir: end.tahun, tahun: lkj.data.tahun })
    : []
  return [title, prose(...intro, ...distance), renstraTable(placed, renstra, lkj.data.tahun)]
}

const NOT_IN_RENSTRA: [string, ...string[]] = [
  'Renstra tidak memuat indikator ini, sehingga perbandingan dengan target akhir Renstra tidak dapat disajikan.',
  'Indikator ini tidak mempunyai padanan dalam Renstra. Oleh karena itu, jarak ke target akhir Renstra tidak dihitung.',
  'Tidak ada target jangka menengah untuk indikator ini di dalam Renstra, sehingga kemajuannya belum dapat dibandingkan.',
]

/** The Renstra may word the indicator differently: then it says so. */
function counterpart(renstra: Renstra, indikator: LkjIndikatorData): Content[] {
  if (renstra.indikator.trim() === indikator.uraian.trim()) return []
  return [`Indikator ini bersesuaian dengan indikator Renstra “${renstra.indikator}”. `]
}

interface Aim {
  renstra: Renstra
  end: Value
  tahunAkhir: number
  tahun: number
}

function distanceTo({ indikator }: PlacedIndikator, aim: Aim): Content[] {
  const { end, tahunAkhir, tahun, renstra } = aim
  const endFigure = figureOf({
    value: end,
    satuan: indikator.satuan,
    source: `target:${indikator.kode}:${tahunAkhir}:renstra`,
  })
  const start: Content[] = [
    `Target akhir Renstra ${periodOf(renstra)} pada tahun ${tahunAkhir} adalah `,
    endFigure,
  ]
  const { realisasi } = indikator
  if (realisasi === null)
    return [...start, `; jaraknya belum dapat dihitung karena realisasi tahun ${tahun} belum ada.`]
  const met = reaches(realisasi, end, indikator.polarity)
  if (met === null)
    return [
      ...start,
      '. Satuan atau jenis target tersebut tidak sebanding dengan realisasi, sehingga jaraknya tidak dihitung.',
    ]
  if (met) {
    return [
      ...start,
      '. Dengan realisasi ',
      realisasiFigure(indikator, tahun),
      ` pada tahun ${tahun}, target akhir tersebut telah terpenuhi dan perlu dipertahankan.`,
    ]
  }
  const source = `selisih:renstra:${indikator.kode}:${tahun}-${tahunAkhir}`
  const change = changeBetween({
    from: realisasi,
    to: end,
    polarity: indikator.polarity,
    satuan: indikator.satuan,
    source,
  })
  const gapToEnd: Content[] = change?.size
    ? ['. Realisasi tahun ', String(tahun), ' masih berjarak ', change.size, ' dari target akhir itu. ']
    : [`. Realisasi tahun ${tahun} belum mencapai target akhir itu. `]
  return [...start, ...gapToEnd, ...onTrack(indikator, aim)]
}

/** Compared with the straight line from the first to the last target. */
function onTrack(indikator: LkjIndikatorData, { renstra, tahun, end }: Aim): Content[] {
  const { realisasi, polarity, satuan, kode } = indikator
  const track = renstraTrack({ targets: renstra.targets, tahun, realisasi, polarity, policy: POLICY_KPU })
  if (track === null || track.expected === null || track.onTrack === null || !isNumber(end)) return []
  const due = figureOf({
    value: { kind: end.kind, amount: track.expected.toDecimalPlaces(2) },
    satuan,
    source: `garis-lurus:${kode}:${tahun}`,
  })
  return [
    `Menurut garis lurus dari target awal sampai target akhir Renstra, tahun ${tahun} semestinya mencapai `,
    due,
    track.onTrack
      ? '; realisasi berada pada jalur menuju target akhir.'
      : '; realisasi masih tertinggal dari jalur tersebut dan perlu dipercepat.',
  ]
}
