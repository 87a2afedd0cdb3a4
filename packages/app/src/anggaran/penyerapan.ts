import {
  Decimal,
  deviasi,
  judgeSerapan,
  prakiraan,
  rollUp,
  serapan,
  TRIWULAN,
  type Triwulan,
} from '@akuntabel/domain'
import {
  type Anggaran,
  listRencanaPenarikan,
  type Reader,
  realisasiPerBulan,
  targetSerapan,
} from '@akuntabel/store'

/** Spending of a row or of everything up to a month, beside what was planned. */
export interface Serapan {
  /** Up to the same month; null: not every row below is planned. */
  rencana: bigint | null
  /** Null: nothing was entered. */
  realisasi: bigint | null
  /** Percent of the plan, signed. */
  deviasi: Decimal | null
  /** Of the year, when it goes on like this. */
  prakiraan: Decimal | null
}

export interface SerapanTriwulan {
  triwulan: Triwulan
  /** Percent of the pagu since January. */
  target: Decimal | null
  rencana: Decimal | null
  /** Null: the quarter has not begun. */
  serapan: Decimal | null
  hasil: 'tercapai' | 'belum' | null
}

export interface Penyerapan {
  /** The last month with spending; 0: none yet. */
  bulan: number
  rows: Map<string, Serapan>
  total: Serapan
  triwulan: SerapanTriwulan[]
  /** Percent of the pagu since January, at the end of each month; null: no plan, or not spent in yet. */
  bulanan: { bulan: number; rencana: Decimal | null; serapan: Decimal | null }[]
}

/** How the money of a year is spent, month by month, beside its plan and its targets. */
export async function penyerapan(tx: Reader, unit: string, anggaran: Anggaran): Promise<Penyerapan> {
  const key = { unit, dipaId: anggaran.dipa.id }
  const spent = await realisasiPerBulan(tx, unit, key.dipaId)
  const plans = new Map((await listRencanaPenarikan(tx, key)).map(({ kode, bulan }) => [kode, bulan]))
  const targets = (await targetSerapan(tx, key))?.triwulan ?? []
  const byRow = Map.groupBy(spent, ({ kode }) => kode)
  const bulan = spent.reduce((last, row) => Math.max(last, row.bulan), 0)
  const sumsAt = (until: number) => {
    const planned = (kode: string) =>
      plans
        .get(kode)
        ?.slice(0, until)
        .reduce((sum, one) => sum + one, 0n) ?? null
    const used = (kode: string) => {
      const entered = (byRow.get(kode) ?? []).filter((row) => row.bulan <= until)
      return entered.length === 0 ? null : entered.reduce((sum, { amount }) => sum + amount, 0n)
    }
    const rows = anggaran.rows.map(({ kode, induk_kode: induk }) => ({
      kode,
      induk: induk ?? ROOT,
      pagu: planned(kode),
      realisasi: used(kode),
    }))
    return rollUp([{ kode: ROOT, induk: null, pagu: null, realisasi: null }, ...rows])
  }
  const pagu = anggaran.rows.reduce((sum, row) => sum + (row.pagu ?? 0n), 0n)
  const share = (until: number) => {
    const all = sumsAt(until).get(ROOT)
    return {
      rencana: all?.complete && plans.size > 0 ? serapan(pagu, all.pagu) : null,
      serapan: serapan(pagu, all?.realisasi ?? null),
    }
  }
  const now = sumsAt(bulan)
  const rows = new Map(
    [...now].map(([kode, sum]): [string, Serapan] => {
      const rencana = sum.complete && plans.size > 0 ? sum.pagu : null
      const { realisasi } = sum
      return [
        kode,
        {
          ...{ rencana, realisasi, deviasi: deviasi({ rencana, realisasi }) },
          prakiraan: prakiraan({ realisasi, bulan }),
        },
      ]
    }),
  )
  return {
    bulan,
    rows,
    total: rows.get(ROOT) as Serapan,
    triwulan: TRIWULAN.map((triwulan) => {
      const text = targets[triwulan - 1] ?? null
      const target = text === null ? null : new Decimal(text)
      const at = share(triwulan * 3)
      const used = bulan > (triwulan - 1) * 3 ? at.serapan : null
      return {
        ...{ triwulan, target, rencana: at.rencana, serapan: used },
        hasil: judgeSerapan(used, target),
      }
    }),
    bulanan: Array.from({ length: 12 }, (_, at) => {
      const point = share(at + 1)
      return { bulan: at + 1, rencana: point.rencana, serapan: at < bulan ? point.serapan : null }
    }),
  }
}

/** Stands above the programmes; no code looks like it. */
const ROOT = ''
