import { formatDate, toRoman } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { heading, paragraph, prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { count } from '../../support/figures.ts'
import { enumerate, withoutStop } from '../../support/sentence.ts'
import type { PlacedIndikator } from '../context.ts'

/** The evidence behind the figures; its fingerprints stand in the attachment. */
export function buktiDukung({ indikator, slug }: PlacedIndikator): Block[] {
  const title = heading({ id: `bukti-${slug}`, level: 5, text: 'Bukti dukung' })
  const { bukti } = indikator
  const follows = promised(indikator)
  if (bukti.length === 0) return follows.length === 0 ? [] : [title, prose(...follows)]
  const names = enumerate(bukti.map((one) => `${one.nama} (Triwulan ${toRoman(one.triwulan)})`))
  return [
    title,
    paragraph([
      count(bukti.length, `jumlah:bukti:${indikator.kode}`),
      ' berkas dalam ',
      reference('tabel-bukti'),
      ': ',
      ...names,
      '.',
      ...follows,
    ]),
  ]
}

/** Evidence is there, or it was said when it will be. */
export function hasEvidence(indikator: LkjIndikatorData): boolean {
  return indikator.bukti.length > 0 || (indikator.buktiMenyusul ?? []).length > 0
}

function promised({ buktiMenyusul = [] }: LkjIndikatorData): string[] {
  return buktiMenyusul.map(
    ({ triwulan, alasan, sampai }) =>
      ` Bukti Triwulan ${toRoman(triwulan)} menyusul sampai ${formatDate(sampai)}: ${withoutStop(alasan)}.`,
  )
}
