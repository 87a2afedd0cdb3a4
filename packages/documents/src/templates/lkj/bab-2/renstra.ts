import { formatDate } from '@akuntabel/domain'
import type { LkjData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { noRenstra } from '../../support/missing.ts'
import { endedList, periodOf, tujuanTable, visiQuote } from '../../support/plan-parts.ts'
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

function visi(plan: Renstra): Block[] {
  return [section(3, 'visi', 'Visi'), visiQuote(plan)]
}

function misi(plan: Renstra): Block[] {
  if (plan.misi.length === 0) return []
  return [
    section(3, 'misi', 'Misi'),
    prose('Visi tersebut dijabarkan dalam ', count(plan.misi.length, 'jumlah:misi'), ' misi, yaitu:'),
    endedList('decimal', plan.misi),
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
    tujuanTable(plan, `Tujuan dan Sasaran Strategis Renstra ${periodOf(plan)}`),
  ]
}
