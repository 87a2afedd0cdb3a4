import { Decimal, formatClass } from '@akuntabel/domain'
import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference, value } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { budgetShare, percent } from '../../support/figures.ts'
import type { Lkj } from '../context.ts'
import { kategoriWord } from '../kategori-word.ts'

/** How capaian is counted and what the categories mean. */
export function skala(lkj: Lkj): Block[] {
  const { kebijakan } = lkj.data
  return [
    section(3, 'cara-pengukuran', 'Cara Pengukuran dan Skala Kategori'),
    prose(
      'Capaian setiap indikator dihitung dengan membandingkan realisasi dan target sesuai arah indikatornya. Nilai ',
      'capaian dinyatakan dalam persen dari target',
      ...bounds(kebijakan.cap, kebijakan.floor),
      '. Capaian sasaran adalah rata-rata capaian indikatornya, sedangkan capaian ',
      `${lkj.shortName} adalah rata-rata capaian ${lkj.data.entitas.rata === 'indikator' ? 'seluruh indikator' : 'seluruh sasaran'}. `,
      'Indikator yang datanya belum ada tidak ikut dirata-ratakan, tidak dihitung nol, dan disebutkan dengan jelas.',
    ),
    ...wholeBudget(lkj),
    prose('Kategori capaian ditetapkan menurut ', reference('tabel-skala'), '.'),
    skalaTable(lkj),
  ]
}

/** How efficiency is counted where the budget is not split by sasaran: said once, not at every indicator. */
function wholeBudget({ budget, sasaran }: Lkj): Block[] {
  if (budget === null || budget.total.persen === null || sasaran.every((one) => one.sasaran.anggaran))
    return []
  return [
    prose(
      'Efisiensi penggunaan sumber daya setiap indikator adalah capaiannya dikurangi serapan anggaran, dalam poin. Untuk ',
      'sasaran yang anggarannya tidak dirinci dipakai serapan seluruh anggaran, yaitu ',
      budgetShare(budget.total.persen, `serapan:jumlah:rev${budget.revisi}`),
      '.',
    ),
  ]
}

function bounds(cap: string, floor: string): Content[] {
  return [
    ' dengan batas paling rendah ',
    percent(new Decimal(floor), 'kebijakan:batas-bawah'),
    ' dan paling tinggi ',
    percent(new Decimal(cap), 'kebijakan:batas-atas'),
  ]
}

function skalaTable({ data: { skala: scale, kebijakan } }: Lkj): TableBlock {
  const explained = scale.classes.some((one) => one.keterangan !== null)
  return table({
    id: 'tabel-skala',
    number: PENDING,
    caption: 'Skala Kategori Capaian Kinerja',
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Rentang Capaian (%)', { align: 'center', width: 1.6 }),
      column('Kategori', { width: explained ? 1.6 : 3 }),
      ...(explained ? [column('Keterangan', { width: 3 })] : []),
    ],
    rows: scale.classes.toReversed().map((one, at) => {
      const interval = formatClass(one)
      const source = `skala:${scale.name}:${one.name}`
      const meaning = explained ? [one.keterangan ?? '–'] : []
      return row([
        `${at + 1}.`,
        value({ text: interval, raw: interval, source }),
        kategoriWord(one),
        ...meaning,
      ])
    }),
    note: `Sumber: ${scale.citation || kebijakan.sitasi}.`,
  })
}
