import { formatDate, toRoman } from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { heading, list, prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { count } from '../../support/figures.ts'
import { withoutStop } from '../../support/sentence.ts'
import type { PlacedIndikator } from '../context.ts'

/** The evidence behind the figures; its fingerprints stand in the attachment. */
export function buktiDukung({ indikator, slug }: PlacedIndikator): Block[] {
  const title = heading({ id: `bukti-${slug}`, level: 5, text: 'Bukti dukung' })
  const { bukti } = indikator
  if (bukti.length === 0)
    return [
      title,
      prose(
        'Bukti dukung untuk indikator ini belum diunggah sampai laporan ini disusun.',
        ...promised(indikator),
      ),
    ]
  return [
    title,
    prose(
      'Realisasi didukung ',
      count(bukti.length, `jumlah:bukti:${indikator.kode}`),
      ' berkas berikut; sidik berkasnya tercantum dalam ',
      reference('tabel-bukti'),
      '.',
    ),
    list(
      'bullet',
      bukti.map((one) => `${one.nama} (triwulan ${toRoman(one.triwulan)})`),
    ),
    ...(promised(indikator).length > 0 ? [prose(...promised(indikator))] : []),
  ]
}

function promised({ buktiMenyusul = [] }: LkjIndikatorData): string[] {
  return buktiMenyusul.map(
    ({ triwulan, alasan, sampai }) =>
      ` Bukti Triwulan ${toRoman(triwulan)} menyusul sampai ${formatDate(sampai)}: ${withoutStop(alasan)}.`,
  )
}
