import { describeApart } from '@akuntabel/domain'
import type { Content } from '../../../tree/make-inline.ts'
import { changeFigure } from '../change.ts'
import type { PlacedIndikator } from '../context.ts'

/** How far the realisasi lies from its target, in the indicator's direction; nothing where it cannot be said. */
export function distanceToTarget({ indikator }: PlacedIndikator, tahun: number): Content[] {
  const { target, satuan } = indikator
  const change = indikator.penilaian.terhadapTarget
  if (target === null || change === null) return []
  if (change.direction === 'tetap') return ['Realisasi tepat sama dengan target. ']
  const apart = describeApart(target, change.direction)
  if (apart !== null) return [`${apart} `]
  const side = change.direction === 'naik' ? 'di atas' : 'di bawah'
  const distance = changeFigure(change, {
    satuan,
    source: `selisih:realisasi-target:${indikator.kode}:${tahun}`,
  })
  const size: Content[] =
    distance === null
      ? [`Realisasi berada ${side} target`]
      : ['Realisasi berada ', distance, ` ${side} target`]
  if (change.better === (change.direction === 'turun')) return [...size, LOWER_IS_BETTER[change.direction]]
  return [...size, '. ']
}

const LOWER_IS_BETTER = {
  naik: '; untuk indikator ini nilai yang lebih rendah berarti lebih baik, sehingga target belum tercapai. ',
  turun: '; untuk indikator ini nilai yang lebih rendah berarti lebih baik. ',
} as const
