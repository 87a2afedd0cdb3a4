import { formatDate } from '@akuntabel/domain'
import type { LkjData } from '../../../data/lkj.ts'
import type { Block, TableBlock, TableRow } from '../../../tree/block.ts'
import { list, paragraph, prose } from '../../../tree/make-block.ts'
import { italic, reference } from '../../../tree/make-inline.ts'
import { cell, column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { noRenstra } from '../../support/missing.ts'
import { withoutStop } from '../../support/sentence.ts'
import type { Lkj } from '../context.ts'

type Renstra = NonNullable<LkjData['renstra']>

/** A. Rencana Strategis: visi, misi, tujuan and sasaran. */
export function renstra(lkj: Lkj): Block[] {
  const plan = lkj.data.renstra
  const heading = section(2, 'renstra', 'Rencana Strategis')
  if (plan === null) {
    return [heading, prose(noRenstra())]
  }
  return [heading, prose(introduction(plan, lkj)), ...visi(plan), ...misi(plan), ...tujuan(plan)]
}

function introduction(plan: Renstra, { shortName }: Lkj): string {
  const number = plan.nomor === null ? '' : ` yang ditetapkan dengan Keputusan Nomor ${plan.nomor}`
  const date = plan.nomor === null || plan.tanggal === null ? '' : ` tanggal ${formatDate(plan.tanggal)}`
  return (
    `Perencanaan jangka menengah ${shortName} dituangkan dalam Rencana Strategis (Renstra) Tahun ${periodOf(plan)}${number}` +
    `${date}. Renstra memuat visi, misi, tujuan, dan sasaran strategis yang menjadi acuan perjanjian kinerja setiap tahun.`
  )
}

export function periodOf(plan: { periode: [number, number] }): string {
  return `${plan.periode[0]}–${plan.periode[1]}`
}

function visi(plan: Renstra): Block[] {
  return [
    section(3, 'visi', 'Visi'),
    paragraph(italic(`“${withoutStop(plan.visi).replace(/^[“"]|[”"]$/gu, '')}”`), { align: 'center' }),
  ]
}

function misi(plan: Renstra): Block[] {
  if (plan.misi.length === 0) return []
  const items = plan.misi.map((one, at) => `${withoutStop(one)}${at === plan.misi.length - 1 ? '.' : ';'}`)
  return [
    section(3, 'misi', 'Misi'),
    prose('Visi tersebut dijabarkan dalam ', count(plan.misi.length, 'jumlah:misi'), ' misi, yaitu:'),
    list('decimal', items),
  ]
}

function tujuan(plan: Renstra): Block[] {
  if (plan.tujuan.length === 0) return []
  const sasaran = plan.tujuan.flatMap((one) => one.sasaran)
  return [
    section(3, 'tujuan-sasaran', 'Tujuan dan Sasaran Strategis'),
    prose(
      'Untuk mewujudkan visi dan misi, Renstra menetapkan ',
      count(plan.tujuan.length, 'jumlah:tujuan'),
      ' tujuan dengan ',
      count(sasaran.length, 'jumlah:sasaran-renstra'),
      ' sasaran strategis sebagaimana disajikan dalam ',
      reference('tabel-tujuan'),
      '.',
    ),
    tujuanTable(plan),
  ]
}

function tujuanTable(plan: Renstra): TableBlock {
  return table({
    id: 'tabel-tujuan',
    number: PENDING,
    caption: `Tujuan dan Sasaran Strategis Renstra ${periodOf(plan)}`,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Tujuan', { width: 2.5 }),
      column('Sasaran Strategis', { width: 3.2 }),
    ],
    rows: plan.tujuan.flatMap(tujuanRows),
  })
}

function tujuanRows(one: Renstra['tujuan'][number], at: number): TableRow[] {
  if (one.sasaran.length === 0) return [row([`${at + 1}.`, one.uraian, '–'])]
  const rowspan = one.sasaran.length
  return one.sasaran.map((sasaran, of) =>
    of > 0
      ? row([sasaran.uraian])
      : row([cell(`${at + 1}.`, { rowspan }), cell(one.uraian, { rowspan }), sasaran.uraian]),
  )
}
