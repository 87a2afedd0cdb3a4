import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import type { Content } from '../../../tree/make-inline.ts'
import { named } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { vary } from '../../support/sentence.ts'
import type { Lkj, PlacedSasaran } from '../context.ts'
import { isWhole, meanFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import { analisisIndikator } from './analisis-indikator.ts'

/** One sasaran: what it measures, its mean, then each of its indicators. */
export function analisisSasaran(placed: PlacedSasaran, lkj: Lkj): Block[] {
  const { sasaran, number, indikator } = placed
  return [
    named(3, { id: `sasaran-${number}`, label: `Sasaran ${number}.`, title: sasaran.uraian }),
    prose(...opening(placed), ...mean(placed, lkj.data.tahun)),
    ...indikator.flatMap((one) => analisisIndikator(one, lkj)),
  ]
}

function opening({ number, indikator }: PlacedSasaran): Content[] {
  const many = count(indikator.length, `jumlah:indikator-sasaran-${number}`)
  return [
    vary(number - 1, [
      ['Keberhasilan sasaran ini diukur dengan ', many, ' indikator kinerja. '],
      ['Sasaran ini dinilai melalui ', many, ' indikator kinerja. '],
      ['Ukuran keberhasilan sasaran ini terdiri atas ', many, ' indikator kinerja. '],
    ]),
  ]
}

function mean({ sasaran, number }: PlacedSasaran, tahun: number): Content[] {
  const { value, filled, of, utuh = filled } = sasaran.capaian
  if (value === null)
    return ['Capaian sasaran belum dapat dihitung karena realisasi indikatornya belum lengkap.']
  const figure = meanFigure(value, `capaian:sasaran-${number}:${tahun}`)
  const whole: Content[] =
    of === 1 ? ['Capaian sasaran sebesar ', figure] : ['Rata-rata capaian indikatornya sebesar ', figure]
  const until = stopsAt(sasaran.indikator)
  if (filled === of && until !== null) return [...whole, ` untuk sementara, sampai ${until}.`]
  if (isWhole(sasaran.capaian))
    return [...whole, sasaran.kategori === null ? '.' : ` dengan kategori ${sasaran.kategori.name}.`]
  const [many, word] =
    filled < of
      ? [count(filled, `jumlah:terukur-sasaran-${number}`), 'terukur']
      : [count(utuh, `jumlah:utuh-sasaran-${number}`), 'lengkap angkanya']
  return [
    ...whole,
    ' untuk sementara, dari ',
    many,
    ' dari ',
    count(of, `jumlah:indikator-sasaran-${number}`),
    ` indikator yang ${word}.`,
  ]
}
