import { Decimal, efficiencyPmk, formatNumber } from '@akuntabel/domain'
import type { Block } from '../../../../tree/block.ts'
import { prose } from '../../../../tree/make-block.ts'
import { type Content, value } from '../../../../tree/make-inline.ts'
import { section } from '../../../support/chapter.ts'
import { budgetShare, percent } from '../../../support/figures.ts'
import type { Lkj } from '../../context.ts'
import { meanFigure } from '../../indicator-figures.ts'

/** Efficiency of the whole entity, both forms of domain.md §3 with their sums. */
export function efisiensiAnggaran(lkj: Lkj): Block[] {
  const heading = section(3, 'efisiensi-anggaran', 'Efisiensi Anggaran')
  const { budget, data } = lkj
  const { capaian } = data.entitas
  if (budget === null || budget.total.persen === null || capaian === null) {
    return [
      heading,
      prose('Efisiensi belum dapat dihitung karena capaian kinerja atau data anggaran belum lengkap.'),
    ]
  }
  return [
    heading,
    prose(...points(lkj, new Decimal(capaian), budget.total.persen)),
    ...pmk(lkj, new Decimal(capaian)),
  ]
}

function points({ data, budget }: Lkj, capaian: Decimal, serapan: Decimal): Content[] {
  const difference = capaian.minus(serapan)
  const result = value({
    text: `${formatNumber(difference, { digits: 2, trim: false })} poin`,
    raw: difference.toString(),
    source: `efisiensi:entitas:${data.tahun}`,
  })
  return [
    'Efisiensi dilihat dari selisih capaian kinerja dan serapan anggaran, yaitu ',
    meanFigure(data.entitas.capaian, `capaian:entitas:${data.tahun}`),
    ' − ',
    budgetShare(serapan, `serapan:jumlah:rev${budget?.revisi ?? 0}`),
    ' = ',
    result,
    '. ',
    difference.isNegative()
      ? 'Nilai negatif berarti serapan anggaran lebih tinggi daripada capaian kinerja.'
      : 'Nilai yang tidak negatif berarti capaian kinerja sekurang-kurangnya sebanding dengan serapan anggaran.',
  ]
}

/** The Finance Ministry's form, on the budget of each sasaran where it is split, else on the whole. */
function pmk({ data, budget, sasaran }: Lkj, capaian: Decimal): Block[] {
  if (budget === null) return []
  const split = sasaran.every((one) => one.sasaran.anggaran && one.sasaran.capaian.value !== null)
  const { pagu, realisasi } = budget.total
  const outputs = split
    ? sasaran.map(({ sasaran: one }) => ({
        pagu: one.anggaran?.pagu ?? 0n,
        realisasi: one.anggaran?.realisasi ?? 0n,
        capaian: new Decimal(one.capaian.value ?? 0),
      }))
    : [{ pagu, realisasi, capaian }]
  const { clipped, ne } = efficiencyPmk({ outputs })
  if (clipped === null || ne === null) return []
  return [
    prose(
      'Menurut bentuk Kementerian Keuangan, efisiensi (E) adalah selisih anggaran yang semestinya digunakan untuk capaian ',
      'tersebut dengan realisasinya, dibagi anggaran yang semestinya itu. Hasilnya E = ',
      percent(clipped, `efisiensi-pmk:entitas:${data.tahun}`),
      ' dengan nilai efisiensi (NE) ',
      value({
        text: formatNumber(ne, { digits: 2 }),
        raw: ne.toString(),
        source: `nilai-efisiensi:entitas:${data.tahun}`,
      }),
      split
        ? '.'
        : '. Perhitungan ini memakai seluruh anggaran karena anggaran tidak dirinci menurut sasaran.',
    ),
  ]
}
