import { fieldsAt } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { named } from '../../support/chapter.ts'
import { withoutStop } from '../../support/sentence.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { buktiDukung } from './bukti-dukung.ts'
import { efisiensi } from './efisiensi.ts'
import { kegiatan } from './kegiatan.ts'
import { penyebab } from './penyebab.ts'
import { programPendukung } from './program-pendukung.ts'
import { standarNasional } from './standar-nasional.ts'
import { tahunSebelumnya } from './tahun-sebelumnya.ts'
import { targetRealisasi } from './target-realisasi.ts'
import { targetRenstra } from './target-renstra.ts'

/** The seven analyses of one indicator (docs/domain.md §4), in the law's order, what was carried out for it, and its evidence. */
export function analisisIndikator(placed: PlacedIndikator, lkj: Lkj): Block[] {
  return [
    named(4, {
      id: `indikator-${placed.slug}`,
      label: `Indikator ${placed.number}.`,
      title: placed.indikator.uraian,
    }),
    ...definition(placed),
    ...targetRealisasi(placed, lkj),
    ...tahunSebelumnya(placed, lkj),
    ...targetRenstra(placed, lkj),
    ...standarNasional(placed, lkj),
    ...penyebab(placed, lkj),
    ...efisiensi(placed, lkj),
    ...programPendukung(placed, lkj),
    ...kegiatan(placed, lkj),
    ...buktiDukung(placed),
  ]
}

function definition({ indikator }: PlacedIndikator): Block[] {
  const parts = fieldsAt('analisis').flatMap(({ key, label }) => {
    const text = indikator[key]
    // A definition is a sentence by itself.
    return text === null ? [] : [`${key === 'definisi' ? '' : `${label}: `}${withoutStop(text)}.`]
  })
  return parts.length === 0 ? [] : [prose(parts.join(' '))]
}
