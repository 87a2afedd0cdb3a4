import { type RenstraTrack, roundValue } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { figureOf } from '../../support/figures.ts'
import { periodOf } from '../../support/plan-parts.ts'
import { changeFigure } from '../change.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { realisasiFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import { analysisTitle } from './analysis-title.ts'
import { renstraTable, renstraTableId } from './renstra-table.ts'

type Renstra = NonNullable<LkjIndikatorData['renstra']>

/** Analysis 3: how far from the Renstra's end target, and whether the year stands where the Renstra wants it. */
export function targetRenstra(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { renstra } = placed.indikator
  const title = analysisTitle(3, placed, 'Perbandingan dengan target akhir Renstra')
  if (renstra === null) return []
  const { jalur } = placed.indikator.penilaian
  const intro: Content[] = [
    ...counterpart(renstra, placed.indikator),
    'Target per tahun disajikan dalam ',
    reference(renstraTableId(placed)),
    '. ',
  ]
  const distance = jalur === null ? [] : distanceTo(placed, { renstra, jalur, tahun: lkj.data.tahun })
  return [title, prose(...intro, ...distance), renstraTable(placed, renstra, lkj.data.tahun)]
}

/** The Renstra may word the indicator differently: then it says so. */
function counterpart(renstra: Renstra, indikator: LkjIndikatorData): Content[] {
  if (renstra.indikator.trim() === indikator.uraian.trim()) return []
  return [`Indikator ini bersesuaian dengan indikator Renstra “${renstra.indikator}”. `]
}

interface Aim {
  renstra: Renstra
  jalur: RenstraTrack
  tahun: number
}

function distanceTo({ indikator }: PlacedIndikator, aim: Aim): Content[] {
  const { jalur, tahun, renstra } = aim
  const { endTarget: end, endYear: tahunAkhir } = jalur
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
  if (jalur.reached === null)
    return [
      ...start,
      '. Satuan atau jenis target tersebut tidak sebanding dengan realisasi, sehingga jaraknya tidak dihitung.',
    ]
  if (jalur.reached) {
    const until = stopsAt([indikator])
    return [
      ...start,
      '. Dengan realisasi ',
      realisasiFigure(indikator, tahun),
      until === null
        ? ` pada tahun ${tahun}, target akhir tersebut telah terpenuhi dan perlu dipertahankan.`
        : ` sampai ${until} tahun ${tahun}, target akhir tersebut untuk sementara terpenuhi.`,
    ]
  }
  const source = `selisih:renstra:${indikator.kode}:${tahun}-${tahunAkhir}`
  const distance = changeFigure(jalur.toEnd, { satuan: indikator.satuan, source })
  const gapToEnd: Content[] = distance
    ? ['. Realisasi tahun ', String(tahun), ' masih berjarak ', distance, ' dari target akhir itu. ']
    : [`. Realisasi tahun ${tahun} belum mencapai target akhir itu. `]
  return [...start, ...gapToEnd, ...onTrack(indikator, aim)]
}

/** Held against the Renstra's own target of the year, or what stands for it where the year has none. */
function onTrack({ satuan, kode }: LkjIndikatorData, { jalur, tahun }: Aim): Content[] {
  const { due, onTrack: kept } = jalur
  if (kept === null) return []
  // A point of the line may have endless decimals.
  const figure = (source: string) => figureOf({ value: roundValue(due.value, 2), satuan, source })
  const verdict = kept
    ? '; realisasi berada pada jalur menuju target akhir.'
    : '; realisasi masih tertinggal dari jalur tersebut dan perlu dipercepat.'
  switch (due.basis) {
    case 'target-tahun':
      return [`Target Renstra tahun ${tahun} adalah `, figure(`target:${kode}:${tahun}:renstra`), verdict]
    case 'garis-lurus':
      return [
        `Renstra tidak menetapkan target tahun ${tahun}. Menurut garis lurus dari target awal sampai target akhir, tahun ${tahun} `,
        'semestinya mencapai ',
        figure(`garis-lurus:${kode}:${tahun}`),
        verdict,
      ]
    case 'target-terdekat':
      return [
        `Renstra tidak menetapkan target tahun ${tahun}. Target terdekatnya, yaitu tahun ${due.tahun}, adalah `,
        figure(`target:${kode}:${due.tahun}:renstra`),
        verdict,
      ]
  }
}
