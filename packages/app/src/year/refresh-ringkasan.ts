import { classifyMean, ENTITAS, isSelesai, TRIWULAN, total } from '@akuntabel/domain'
import {
  anggaranAt,
  type Entitas,
  lockRingkasan,
  pengukuranGrid,
  putRingkasan,
  type Triwulan,
  type Writer,
} from '@akuntabel/store'
import type { RuledOffice } from '../office/office.ts'
import { entitasMean, filledIn } from './measure.ts'
import { planOf } from './plan.ts'

/** Of both entities, for what changed of the year's money. */
export async function refreshYearRingkasan(tx: Writer, office: RuledOffice, tahun: number): Promise<void> {
  for (const entitas of ENTITAS) await refreshRingkasan(tx, { office, entitas, tahun })
}

interface Refresh {
  office: RuledOffice
  entitas: Entitas
  tahun: number
  from?: Triwulan
}

const WAITING = new WeakMap<Writer, Map<string, Refresh>>()

/** In a transaction of many actions summaries are counted once, by what this gives. */
export function refreshLater(tx: Writer): () => Promise<void> {
  const waiting = new Map<string, Refresh>()
  WAITING.set(tx, waiting)
  return async () => {
    WAITING.delete(tx)
    for (const { from: _, ...all } of waiting.values()) await refreshRingkasan(tx, all)
  }
}

/** Recomputes the summary rows of an entity's year in the transaction that changed its data. */
export async function refreshRingkasan(tx: Writer, refresh: Refresh): Promise<void> {
  const { office, entitas, tahun, from = 1 } = refresh
  const waiting = WAITING.get(tx)
  if (waiting !== undefined) {
    waiting.set(`${entitas}/${tahun}`, refresh)
    return
  }
  const unit = office.unit.unit_code
  await lockRingkasan(tx, { unit, entitas, tahun })
  const grid = await pengukuranGrid(tx, { unit, entitas, tahun })
  if (grid === null) return
  const plan = planOf(grid, office)
  const rows = []
  // A figure of one quarter counts in every later one.
  for (const triwulan of TRIWULAN.filter((one) => one >= from)) {
    const mean = entitasMean(plan, triwulan)
    const { filled, of } = filledIn(plan, triwulan)
    rows.push({
      unit_code: unit,
      entitas,
      tahun,
      triwulan,
      jumlah: of,
      terisi: filled,
      terukur: mean.filled,
      utuh: mean.whole,
      capaian: mean.value === null ? null : mean.value.toFixed(10),
      kategori: classifyMean(office.scale, mean)?.name ?? null,
      ...(await budgetAfter(tx, { unit, tahun, triwulan })),
      state: plan.quarters[triwulan].state ?? ('draf' as const),
      selesai: isSelesai(plan.quarters[triwulan].state, office.policy.rantai[entitas]),
    })
  }
  await putRingkasan(tx, rows)
}

async function budgetAfter(
  tx: Writer,
  { unit, tahun, triwulan }: { unit: string; tahun: number; triwulan: Triwulan },
): Promise<{ pagu: bigint | null; realisasi: bigint | null }> {
  const anggaran = await anggaranAt(tx, { unit, tahun, sampaiBulan: triwulan * 3 })
  if (anggaran === null) return { pagu: null, realisasi: null }
  const { pagu, realisasi } = total(
    anggaran.rows.map((row) => ({
      kode: row.kode,
      induk: row.induk_kode,
      pagu: row.pagu,
      realisasi: row.realisasi,
    })),
  )
  return { pagu, realisasi }
}
