import { type EntitasEfficiency, formatNumber } from '@akuntabel/domain'
import type { Block } from '../../../../tree/block.ts'
import { prose } from '../../../../tree/make-block.ts'
import { type Content, value } from '../../../../tree/make-inline.ts'
import { section } from '../../../support/chapter.ts'
import { budgetShare, percent } from '../../../support/figures.ts'
import type { Lkj } from '../../context.ts'
import { meanFigure } from '../../indicator-figures.ts'
import { stopsAt } from '../../measured-until.ts'

/** Efficiency of the whole entity, both forms with their sums, as the policy of the year judged them. */
export function efisiensiAnggaran(lkj: Lkj): Block[] {
  const heading = section(3, 'efisiensi-anggaran', 'Efisiensi Anggaran')
  const { poin, pmk, bentuk } = lkj.data.entitas.efisiensi
  if (poin === null) {
    return [
      heading,
      prose('Efisiensi belum dapat dihitung karena capaian kinerja atau data anggaran belum lengkap.'),
    ]
  }
  const until = stopsAt(lkj.indikator.map((one) => one.indikator))
  const part = until === null ? [] : [`Angka ini sementara, dari pengukuran sampai ${until}. `]
  const inPoints = prose(...part, ...points(lkj, poin))
  if (pmk === null) return [heading, inPoints]
  const ministry = ministryForm(lkj, pmk)
  return bentuk === 'pmk' ? [heading, ministry, inPoints] : [heading, inPoints, ministry]
}

function points({ data, budget }: Lkj, poin: NonNullable<EntitasEfficiency['poin']>): Content[] {
  const result = value({
    text: `${formatNumber(poin.selisih, { digits: 2, trim: false })} poin`,
    raw: poin.selisih.toString(),
    source: `efisiensi:entitas:${data.tahun}`,
  })
  return [
    'Efisiensi dilihat dari selisih capaian kinerja dan serapan anggaran, yaitu ',
    meanFigure(data.entitas.capaian, `capaian:entitas:${data.tahun}`),
    ' − ',
    budgetShare(poin.serapan, `serapan:jumlah:rev${budget?.revisi ?? 0}`),
    ' = ',
    result,
    '. ',
    poin.putusan === 'belum-efisien'
      ? 'Nilai negatif berarti serapan anggaran lebih tinggi daripada capaian kinerja.'
      : 'Nilai yang tidak negatif berarti capaian kinerja sekurang-kurangnya sebanding dengan serapan anggaran.',
  ]
}

/** The Finance Ministry's form, on the budget of each sasaran where it is split, else on the whole. */
function ministryForm({ data }: Lkj, pmk: NonNullable<EntitasEfficiency['pmk']>): Block {
  return prose(
    'Menurut bentuk Kementerian Keuangan, efisiensi (E) adalah selisih anggaran yang semestinya digunakan untuk capaian ',
    'tersebut dengan realisasinya, dibagi anggaran yang semestinya itu. Hasilnya E = ',
    percent(pmk.e, `efisiensi-pmk:entitas:${data.tahun}`),
    ' dengan nilai efisiensi (NE) ',
    value({
      text: formatNumber(pmk.ne, { digits: 2 }),
      raw: pmk.ne.toString(),
      source: `nilai-efisiensi:entitas:${data.tahun}`,
    }),
    pmk.dirinci
      ? '.'
      : '. Perhitungan ini memakai seluruh anggaran karena anggaran tidak dirinci menurut sasaran.',
  )
}
