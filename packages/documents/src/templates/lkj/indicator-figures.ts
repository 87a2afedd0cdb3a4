import { Decimal, type Kategori } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'
import type { ValueNode } from '../../tree/inline.ts'
import type { Content } from '../../tree/make-inline.ts'
import { countCell, figureOf, percent } from '../support/figures.ts'
import { rangeOf } from '../support/range.ts'
import { kategoriWord } from './kategori-word.ts'
import { stopsAt } from './measured-until.ts'

/** Target of the year as printed everywhere in the report. */
export function targetFigure(indikator: LkjIndikatorData, tahun: number): ValueNode {
  const source = `target:${indikator.kode}:${tahun}`
  if (indikator.rentang) return rangeOf(indikator.rentang, indikator.satuan, source)
  return figureOf({ value: indikator.target, satuan: indikator.satuan, source })
}

/** Realisasi of the year. */
export function realisasiFigure(indikator: LkjIndikatorData, tahun: number): ValueNode {
  const source = `realisasi:${indikator.kode}:${tahun}`
  return figureOf({ value: indikator.realisasi, satuan: indikator.satuan, source })
}

/** Capaian after cap and floor: the figure that means and categories use. */
export function capaianFigure(indikator: LkjIndikatorData, tahun: number): ValueNode {
  return percent(indikator.capaian.capped, `capaian:${indikator.kode}:${tahun}`)
}

/** A mean given as canonical text. */
export function meanFigure(mean: string | null, source: string): ValueNode {
  return percent(mean === null ? null : new Decimal(mean), source)
}

/** Of how many indicators a mean is made, and how many of them have all their figures; absent = as many. */
export interface MeanCount {
  filled: number
  of: number
  utuh?: number
}

/** Whether every indicator counted with all its figures: only then is a mean the year's. */
export function isWhole({ filled, of, utuh = filled }: MeanCount): boolean {
  return filled === of && utuh === of
}

/** Category of a mean in a table; of a part of the indicators or of their figures how many they are. */
export function meanCategory(
  { kategori, filled, of, utuh = filled }: MeanCount & { kategori: Kategori | null },
  source: string,
  indikator: readonly LkjIndikatorData[],
): Content {
  const until = stopsAt(indikator)
  if (until !== null && filled === of) return `sementara, sampai ${until}`
  if (filled === 0 || utuh === of) return kategoriWord(kategori)
  return [
    'sementara, ',
    filled === of ? countCell(utuh, `${source}:utuh`) : countCell(filled, `${source}:terukur`),
    ' dari ',
    countCell(of, `${source}:indikator`),
  ]
}

/** True when the capaian used is not the one the formula gave. */
export function isCapped(indikator: LkjIndikatorData): boolean {
  const { raw, capped } = indikator.capaian
  return raw !== null && capped !== null && !raw.equals(capped)
}
