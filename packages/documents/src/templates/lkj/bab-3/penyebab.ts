import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import type { Answer } from '../../support/missing.ts'
import { vary } from '../../support/sentence.ts'
import { quoted } from '../../support/typed-text.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { stopsAt } from '../measured-until.ts'
import { instead, requiredAnswer } from '../typed-part.ts'
import { analysisTitle } from './analysis-title.ts'

/** Analysis 5: why, what stood in the way, what was done; written by people in Pengukuran. */
export function penyebab(placed: PlacedIndikator, lkj: Lkj): Block[] {
  const { indikator } = placed
  return [
    analysisTitle(5, placed, titleOf(placed)),
    ...requiredAnswer(lkj, {
      indikator,
      answer: indikator.penyebab,
      key: 'penyebab',
    }),
    prose(
      vary(placed.place, [
        'Hambatan, solusi, dan rencana tindak lanjutnya dirangkum dalam ',
        'Hambatan yang dihadapi beserta penanganannya disajikan dalam ',
      ]),
      reference(hambatanTableId(placed)),
      '.',
    ),
    hambatanTable(placed, lkj),
  ]
}

function titleOf({ indikator }: PlacedIndikator): string {
  // A year that was measured in part has not yet succeeded or failed.
  const outcome = stopsAt([indikator]) === null ? indikator.penilaian.hasil : null
  if (outcome === 'tercapai') return 'Penyebab keberhasilan, hambatan, dan solusi'
  return outcome === 'belum'
    ? 'Penyebab belum tercapainya target, hambatan, dan solusi'
    : 'Penyebab, hambatan, dan solusi'
}

export function hambatanTableId({ slug }: PlacedIndikator): string {
  return `tabel-hambatan-${slug}`
}

function hambatanTable(placed: PlacedIndikator, lkj: Lkj): TableBlock {
  const { indikator, number, shortName } = placed
  const said = (text: string): Content => quoted(text.trim().replace(/\s*\n\s*/gu, ' '), lkj.quotable)
  const answer = (text: string | null, key: Answer): Content =>
    hasText(text) ? said(text) : instead({ indikator, key })
  return table({
    id: hambatanTableId(placed),
    number: PENDING,
    caption: `Hambatan, Solusi, dan Rencana Tindak Lanjut: ${number} ${shortName}`,
    columns: [
      column(hasText(indikator.kendala) ? 'Hambatan' : 'Hambatan/Kendala', { width: 1 }),
      ...(hasText(indikator.kendala) ? [column('Kendala', { width: 1 })] : []),
      column('Solusi yang Ditempuh', { width: 1 }),
      column('Rencana Tindak Lanjut', { width: 1 }),
    ],
    rows: [
      row([
        answer(indikator.hambatan, 'hambatan'),
        ...(hasText(indikator.kendala) ? [said(indikator.kendala)] : []),
        answer(indikator.solusi, 'solusi'),
        answer(indikator.tindakLanjut, 'tindak-lanjut'),
      ]),
    ],
  })
}

function hasText(text: string | null | undefined): text is string {
  return (text ?? '').trim() !== ''
}
