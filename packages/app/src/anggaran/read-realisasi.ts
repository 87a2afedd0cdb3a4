import { anggaranAt, getDraf, listRencanaPenarikan, realisasiPerBulan } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { tahun } from '../input/schemas.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { loadLawful } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyOrNull, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { leavesOf } from './budget-rows.ts'
import { realisasiRows } from './realisasi-rows.ts'

export interface RealisasiView {
  bulan: number
  baris: {
    kode: string
    uraian: string
    pagu: MoneyView
    /** Of the whole year: the sum of its months; null: none was entered. */
    realisasi: MoneyView | null
    /** Meant to be spent in this month; null: not planned. */
    rencana: MoneyView | null
    bulanIni: MoneyView | null
    /** Above its pagu by the end of the year. */
    lebih: MoneyView | null
    alasan: string
  }[]
  /** A row above its pagu may say why. */
  takesReason: boolean
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { fill: Allow }
}

/** What every lowest row spent in a month, as it is typed. */
export const readRealisasi = defineUseCase({
  name: 'read-realisasi',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, bulan: z.coerce.number().int().min(1).max(12) }),
  async run({ tx, actor, unit }, { tahun, bulan }): Promise<RealisasiView> {
    const office = await loadLawful(tx, unit, tahun)
    const fill = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const leaves = anggaran === null ? [] : leavesOf(anggaran)
    const key = { unit, dipaId: anggaran?.dipa.id ?? '' }
    const spent = anggaran === null ? [] : await realisasiPerBulan(tx, unit, key.dipaId)
    const planned = anggaran === null ? [] : await listRencanaPenarikan(tx, key)
    const plan = new Map(planned.map((row) => [row.kode, row.bulan[bulan - 1] ?? 0n]))
    const month = spent.filter((row) => row.bulan === bulan)
    const reasons = new Map(spent.flatMap(({ kode, alasan }) => (alasan === null ? [] : [[kode, alasan]])))
    const now = new Map(month.map((row) => [row.kode, row.amount]))
    const rows = realisasiRows(
      leaves.map(({ kode }) => kode),
      month,
    )
    const kunci = drafKey.realisasi({ tahun, bulan })
    const kept = fill.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    return {
      bulan,
      baris: leaves.map(({ kode, uraian, pagu, realisasi }) => {
        const above = (realisasi ?? 0n) - (pagu ?? 0n)
        return {
          ...{ kode, uraian, pagu: moneyView(pagu ?? 0n), realisasi: moneyOrNull(realisasi) },
          rencana: plan.has(kode) ? moneyView(plan.get(kode) ?? 0n) : null,
          bulanIni: now.has(kode) ? moneyView(now.get(kode) ?? 0n) : null,
          lebih: above > 0n ? moneyView(above) : null,
          alasan: reasons.get(kode) ?? '',
        }
      }),
      takesReason: office.law?.policy.paguLebih === 'alasan',
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone: office.unit.timezone, fields: sheetFields(rows) }),
      may: { fill },
    }
  },
})
