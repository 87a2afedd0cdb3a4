import { formatDate } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { programTable, programTotal, programTotalInWords } from '../../pk/program-table.ts'
import { targetTable } from '../../pk/target-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { count, money } from '../../support/figures.ts'
import { noPkProgram, noPkSasaran } from '../../support/missing.ts'
import type { Lkj } from '../context.ts'
import { perubahanPerjanjian } from './perubahan-perjanjian.ts'

/** C. Perjanjian Kinerja: targets, programmes with budgets, and how the agreement changed. */
export function perjanjian(lkj: Lkj): Block[] {
  return [
    section(2, 'perjanjian-kinerja', `Perjanjian Kinerja Tahun ${lkj.data.tahun}`),
    ...targets(lkj),
    ...programs(lkj),
    ...perubahanPerjanjian(lkj),
  ]
}

function targets({ data, shortName }: Lkj): Block[] {
  const { pk } = data
  if (pk.sasaran.length === 0) {
    return [prose(noPkSasaran())]
  }
  const indikator = pk.sasaran.reduce((sum, one) => sum + one.indikator.length, 0)
  const signed = pk.tanggal === null ? '' : ` yang ditandatangani pada ${formatDate(pk.tanggal)}`
  return [
    prose(
      `Perjanjian Kinerja ${shortName} Tahun ${data.tahun}${signed} memuat `,
      count(pk.sasaran.length, 'jumlah:sasaran-pk'),
      ' sasaran strategis dan ',
      count(indikator, 'jumlah:indikator-pk'),
      ' indikator kinerja. Target setiap indikator disajikan dalam ',
      reference('tabel-pk'),
      '.',
    ),
    targetTable(pk, { id: 'tabel-pk', number: PENDING, caption: `Perjanjian Kinerja Tahun ${data.tahun}` }),
  ]
}

function programs({ data, budget }: Lkj): Block[] {
  const { pk } = data
  if (pk.program.length === 0) {
    return [prose(noPkProgram())]
  }
  return [
    prose(
      'Perjanjian tersebut didukung ',
      count(pk.program.length, 'jumlah:program-pk'),
      ' program dengan anggaran sebagaimana ',
      reference('tabel-pk-program'),
      '.',
    ),
    programTable(pk, {
      id: 'tabel-pk-program',
      number: PENDING,
      caption: `Program dan Anggaran Perjanjian Kinerja Tahun ${data.tahun}`,
      withNext: true,
    }),
    programTotalInWords(pk),
    ...(budget === null ? [] : comparison(programTotal(pk), budget.total.pagu, budget.revisi)),
  ]
}

/** The agreement's budget beside the last DIPA: said only where they differ. */
function comparison(promised: bigint, pagu: bigint, revisi: number): Block[] {
  if (promised === pagu) return []
  const difference = pagu - promised
  const direction: Content = difference > 0n ? 'lebih besar ' : 'lebih kecil '
  return [
    prose(
      'Pagu DIPA terakhir sebesar ',
      money(pagu, `pagu:jumlah:rev${revisi}`),
      ', ',
      direction,
      money(difference < 0n ? -difference : difference, `selisih:pk-dipa:rev${revisi}`),
      ' daripada anggaran pada perjanjian kinerja. Perubahan pagu sepanjang tahun diuraikan dalam BAB III.',
    ),
  ]
}
