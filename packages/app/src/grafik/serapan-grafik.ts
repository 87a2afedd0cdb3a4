import { type Decimal, formatPercent, MONTHS } from '@akuntabel/domain'
import type { Penyerapan } from '../anggaran/penyerapan.ts'
import { documents } from '../dokumen/documents.ts'
import { type GrafikView, NO_FIGURE } from './grafik.ts'

/** Twelve months of absorption since January beside their plan; null where nothing was planned or spent. */
export async function serapanGrafik(
  { bulan, bulanan }: Penyerapan,
  tahun: number,
): Promise<GrafikView | null> {
  if (bulan === 0 && bulanan.every(({ rencana }) => rencana === null)) return null
  const { serapanChart } = await documents()
  return {
    ...{ jenis: 'serapan', indikatorId: null },
    caption: `Serapan anggaran ${tahun} sejak Januari, per bulan`,
    kepala: ['Sampai bulan', 'Rencana (%)', 'Serapan (%)'],
    baris: bulanan.map((one) => [MONTHS[one.bulan - 1] ?? '', percent(one.rencana), percent(one.serapan)]),
    svg: serapanChart(
      bulanan.map((one) => ({
        bulan: one.bulan,
        rencana: one.rencana?.toString() ?? null,
        serapan: one.serapan?.toString() ?? null,
      })),
    ),
  }
}

function percent(share: Decimal | null): string {
  return share === null ? NO_FIGURE : formatPercent(share)
}
