import { Decimal, type Kategori } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'
import type { ValueNode } from '../../tree/inline.ts'
import type { Content } from '../../tree/make-inline.ts'
import { countCell, figureOf, percent } from '../support/figures.ts'
import { rangeOf } from '../support/range.ts'
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

/** Category of a mean in a table; of a part of the indicators how many they are. */
export function meanCategory(
  { kategori, filled, of }: { kategori: Kategori | null; filled: number; of: number },
  source: string,
  indikator: readonly LkjIndikatorData[],
): Content {
  const until = stopsAt(indikator)
  if (until !== null && filled === of) return `sementara, sampai ${until}`
  if (filled === 0 || filled === of) return kategori?.name ?? '–'
  return [
    'sementara, ',
    countCell(filled, `${source}:terukur`),
    ' dari ',
    countCell(of, `${source}:indikator`),
  ]
}

/** True when the capaian used is not the one the formula gave. */
export function isCapped(indikator: LkjIndikatorData): boolean {
  const { raw, capped } = indikator.capaian
  return raw !== null && capped !== null && !raw.equals(capped)
}
