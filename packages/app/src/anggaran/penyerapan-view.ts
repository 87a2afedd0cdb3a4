import { Decimal, formatPercent, formatRupiah, lastDayOfQuarter, MONTHS, toRoman } from '@akuntabel/domain'
import type { GrafikView } from '../grafik/grafik.ts'
import { serapanGrafik } from '../grafik/serapan-grafik.ts'
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
  chart: GrafikView | null
}

export async function penyerapanView(
  all: Penyerapan,
  { tahun, today }: { tahun: number; today: string },
): Promise<PenyerapanView> {
  const { bulan, rows, total, triwulan } = all
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
    chart: await serapanGrafik(all, tahun),
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

function percent(share: Decimal | null): string | null {
  return share === null ? null : formatPercent(share)
}
