import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import type { Content } from '../../../tree/make-inline.ts'
import { figureOf } from '../../support/figures.ts'
import { changeFigure } from '../change.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { realisasiFigure } from '../indicator-figures.ts'
import { analysisTitle } from './analysis-title.ts'

/** Analysis 4: against the national or provincial standard, if one is recorded. */
export function standarNasional(placed: PlacedIndikator, { data: { tahun } }: Lkj): Block[] {
  const { indikator } = placed
  const title = analysisTitle(4, placed, 'Perbandingan dengan standar nasional')
  const { standar, realisasi, satuan, kode } = indikator
  const judged = indikator.penilaian.terhadapStandar
  if (standar === null || judged === null) return []
  const figure = figureOf({ value: standar.nilai, satuan, source: `standar:${kode}:${tahun}` })
  const start: Content[] = [`${standar.nama} menetapkan `, figure, ` (sumber: ${standar.sumber}). `]
  if (realisasi === null)
    return [title, prose(...start, `Realisasi tahun ${tahun} belum ada, sehingga belum dapat dibandingkan.`)]
  const { terpenuhi: met, beda } = judged
  if (met === null)
    return [title, prose(...start, 'Jenis datanya berbeda dari realisasi, sehingga tidak dibandingkan.')]
  const source = `selisih:standar:${kode}:${tahun}`
  const distance = beda?.direction === 'tetap' ? null : changeFigure(beda, { satuan, source })
  const size: Content[] = distance === null ? [] : [' dengan selisih ', distance]
  const now = realisasiFigure(indikator, tahun)
  return [
    title,
    prose(
      ...start,
      'Realisasi ',
      now,
      met ? ' telah memenuhi standar tersebut' : ' belum memenuhi standar tersebut',
      ...size,
      '.',
    ),
  ]
}
