import type { Block } from '../../../tree/block.ts'
import { list, prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { hambatanTableId } from '../bab-3/penyebab.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { capaianFigure } from '../indicator-figures.ts'
import { stopsAt } from '../measured-until.ts'
import { optionalPart } from '../typed-part.ts'
import { isUnmeasured } from '../unmeasured.ts'

/** B. Langkah perbaikan: one for each indicator below its target, then what the office adds. */
export function rekomendasi(lkj: Lkj): Block[] {
  const { shortName } = lkj
  const own = optionalPart(lkj, 'rekomendasi')
  return [
    section(2, 'rekomendasi', 'Langkah Perbaikan'),
    prose(
      `Hasil pengukuran dan analisis dalam laporan ini menjadi bahan ${shortName} dalam menyusun perjanjian kinerja dan `,
      'rencana aksi berikutnya, sehingga perbaikan yang dijanjikan dapat diukur kembali.',
    ),
    ...computed(lkj),
    ...ownSteps(own, lkj),
  ]
}

/** The office's own text; a bare list gets its opening sentence. */
function ownSteps(own: Block[], { data, shortName }: Lkj): Block[] {
  if (own[0]?.type !== 'list') return own
  return [prose(`Selain itu, ${shortName} menetapkan langkah berikut untuk tahun ${data.tahun + 1}:`), ...own]
}

function computed(lkj: Lkj): Block[] {
  const short = lkj.indikator.filter((one) => one.indikator.penilaian.hasil === 'belum')
  const unknown = lkj.indikator.filter((one) => one.indikator.penilaian.hasil === null)
  if (short.length === 0 && unknown.length === 0) {
    const until = stopsAt(lkj.indikator.map((one) => one.indikator))
    return [
      prose(
        until === null
          ? 'Seluruh indikator mencapai target. '
          : `Sampai ${until} seluruh indikator mencapai target. `,
        'Langkah ke depan diarahkan untuk mempertahankan capaian tersebut.',
      ),
    ]
  }
  return [...belowTarget(short, lkj), ...notMeasured(unknown)]
}

function belowTarget(short: readonly PlacedIndikator[], lkj: Lkj): Block[] {
  if (short.length === 0) return []
  return [
    prose(
      'Perbaikan diutamakan pada ',
      count(short.length, 'jumlah:indikator-belum'),
      stopsAt(short.map((one) => one.indikator)) === null
        ? ' indikator yang belum mencapai target'
        : ' indikator yang sampai angka terakhirnya belum mencapai target',
      ', dengan melaksanakan rencana tindak lanjutnya dan memantau hasilnya setiap triwulan:',
    ),
    list(
      'decimal',
      short.map((one, at) => [...step(one, lkj.data.tahun), at === short.length - 1 ? '.' : ';']),
    ),
  ]
}

/** The way forward itself is the people's text in the table of obstacles: referred to, never made up. */
function step(placed: PlacedIndikator, tahun: number): Content[] {
  const { indikator } = placed
  return [
    `${indikator.uraian} (capaian `,
    capaianFigure(indikator, tahun),
    '), rencana tindak lanjut dalam ',
    reference(hambatanTableId(placed)),
  ]
}

function notMeasured(unknown: readonly PlacedIndikator[]): Block[] {
  if (unknown.length === 0) return []
  return [
    prose('Data realisasi indikator berikut perlu dilengkapi agar capaiannya dapat dihitung:'),
    list(
      'bullet',
      unknown.map(({ indikator }) => [
        indikator.uraian,
        ...(isUnmeasured(indikator, 4) ? [' (Triwulan IV tidak dapat diukur)'] : []),
      ]),
    ),
  ]
}
