import { Decimal, formatPercent, formatRupiah, lastDayOfQuarter, MONTHS, toRoman } from '@akuntabel/domain'
import { documents } from '../dokumen/documents.ts'
import { type MoneyView, moneyOrNull } from '../view/figure.ts'
import type { Penyerapan, Serapan } from './penyerapan.ts'

export interface SerapanView {
  rencana: MoneyView | null
  realisasi: MoneyView | null
  deviasiText: string | null
  prakiraanText: string | null
}

export interface PenyerapanView {
  /** `Desember`; null: nothing spent yet. */
  sampai: string | null
  /** Some row is planned by months. */
  direncanakan: boolean
  rows: Record<string, SerapanView>
  total: SerapanView
  triwulan: {
    nama: string
    targetText: string | null
    rencanaText: string | null
    serapanText: string | null
    /** `berjalan`: below its target, and the quarter has not ended. */
    hasil: 'tercapai' | 'belum' | 'berjalan' | null
  }[]
  /** Absorption by months, beside its plan; drawn here, never text from people. */
  chart: { svg: string; caption: string } | null
}

export async function penyerapanView(
  all: Penyerapan,
  { tahun, today }: { tahun: number; today: string },
): Promise<PenyerapanView> {
  const { bulan, rows, total, triwulan, bulanan } = all
  const shown = bulan > 0 || bulanan.some(({ rencana }) => rencana !== null)
  return {
    sampai: bulan === 0 ? null : (MONTHS[bulan - 1] ?? null),
    direncanakan: [...rows.values()].some(({ rencana }) => rencana !== null),
    rows: Object.fromEntries([...rows].map(([kode, row]) => [kode, serapanView(row)])),
    total: serapanView(total),
    triwulan: triwulan.map(({ triwulan, target, rencana, serapan, hasil }) => ({
      nama: `Triwulan ${toRoman(triwulan)}`,
      targetText: percent(target),
      rencanaText: percent(rencana),
      serapanText: percent(serapan),
      hasil: hasil === 'belum' && today <= lastDayOfQuarter(tahun, triwulan) ? 'berjalan' : hasil,
    })),
    chart: shown
      ? { svg: await serapanSvg(all), caption: `Serapan anggaran ${tahun} sejak Januari, per bulan` }
      : null,
  }
}

function serapanView({ rencana, realisasi, deviasi, prakiraan }: Serapan): SerapanView {
  return {
    rencana: moneyOrNull(rencana),
    realisasi: moneyOrNull(realisasi),
    deviasiText: percent(deviasi),
    prakiraanText:
      prakiraan === null
        ? null
        : formatRupiah(BigInt(prakiraan.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed())),
  }
}

async function serapanSvg({ bulanan }: Penyerapan): Promise<string> {
  const { serapanChart } = await documents()
  return serapanChart(
    bulanan.map(({ bulan, rencana, serapan }) => ({
      bulan,
      rencana: rencana?.toString() ?? null,
      serapan: serapan?.toString() ?? null,
    })),
  )
}

function percent(share: Decimal | null): string | null {
  return share === null ? null : formatPercent(share)
}
