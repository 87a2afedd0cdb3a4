import { formatRupiah } from '@akuntabel/domain'
import { anggaranAt, getDraf, listRencanaPenarikan, targetSerapan } from '@akuntabel/store'
import { z } from 'zod'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { tahun } from '../input/schemas.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { rencanaRows } from './rencana-rows.ts'

export interface RencanaPenarikanView {
  /** Whether the year has its DIPA. */
  dipa: boolean
  baris: {
    kode: string
    uraian: string
    pagu: MoneyView
    /** Null: not planned. */
    rencana: MoneyView | null
    /** The plan is not the pagu: by how much. */
    beda: string | null
  }[]
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { edit: Allow }
}

/** The monthly plan of every lowest row of the DIPA (Halaman III), with the targets of absorption. */
export const readRencanaPenarikan = defineUseCase({
  name: 'read-rencana-penarikan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<RencanaPenarikanView> {
    const office = await loadUnit(tx, unit)
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const edit = allow(actor, 'anggaran.isi', year)
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const leaves = anggaran === null ? [] : leavesOf(anggaran)
    const key = { unit, dipaId: anggaran?.dipa.id ?? '' }
    const rencana = anggaran === null ? [] : await listRencanaPenarikan(tx, key)
    const target = anggaran === null ? null : await targetSerapan(tx, key)
    const rows = rencanaRows(
      leaves.map(({ kode }) => kode),
      { rencana, target },
    )
    const kunci = drafKey.rencanaPenarikan(tahun)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const planned = new Map(
      rencana.map(({ kode, bulan }) => [kode, bulan.reduce((sum, one) => sum + one, 0n)]),
    )
    return {
      dipa: anggaran !== null,
      baris: leaves.map(({ kode, uraian, pagu }) => {
        const sum = planned.get(kode) ?? null
        const off = sum === null ? 0n : sum - (pagu ?? 0n)
        return {
          ...{ kode, uraian, pagu: moneyView(pagu ?? 0n), rencana: sum === null ? null : moneyView(sum) },
          beda:
            off === 0n
              ? null
              : off > 0n
                ? `${formatRupiah(off)} di atas pagu`
                : `${formatRupiah(-off)} belum direncanakan`,
        }
      }),
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone: office.timezone, fields: sheetFields(rows) }),
      may: { edit },
    }
  },
})
