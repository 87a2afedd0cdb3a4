import { Decimal, entitasOf, formatPercent, formatRupiah, ownMoney } from '@akuntabel/domain'
import { anggaranAt, getDraf } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { tahun } from '../input/schemas.ts'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadShares } from './load-shares.ts'
import { shareRows } from './share-rows.ts'

export interface AnggaranIndikatorView {
  /** Whether the year has its DIPA. */
  dipa: boolean
  baris: {
    kode: string
    uraian: string
    pagu: MoneyView
    /** `60%`, where it is not divided to the full; null: it is, or it pays for nothing yet. */
    kurang: string | null
  }[]
  /** The indicators of each entity that has any. */
  kelompok: { nama: string; indikator: IndikatorMoney[] }[]
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { edit: Allow }
}

export interface IndikatorMoney {
  kode: string
  name: string
  /** Its own money; null: cannot be counted yet. */
  uang: { paguText: string; serapanText: string; baris: string } | null
}

/** Which indicators the rows of the budget pay for, and the money each indicator has of its own. */
export const readAnggaranIndikator = defineUseCase({
  name: 'read-anggaran-indikator',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<AnggaranIndikatorView> {
    const { unit: office, lembaga } = await loadSchedule(tx, unit, tahun)
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const edit = allow(actor, 'anggaran.isi', year)
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const shares =
      anggaran === null
        ? { indikator: [], rows: [], linked: false }
        : await loadShares(tx, { unit, tahun, anggaran })
    const rows = shareRows(shares)
    const kunci = drafKey.anggaranIndikator(tahun)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    return {
      dipa: anggaran !== null,
      baris: shares.rows.map(({ kode, uraian, pagu, shares: own }) => {
        const sum = own.reduce((all, { porsi }) => all.plus(porsi), new Decimal(0))
        const partly = own.length > 0 && !sum.eq(100)
        return { kode, uraian, pagu: moneyView(pagu), kurang: partly ? formatPercent(sum) : null }
      }),
      kelompok: [...entitasOf(lembaga), null].flatMap((entitas) => {
        const indikator = shares.indikator
          .filter((one) => one.entitas === entitas)
          .map(({ kode, name }) => {
            const own = ownMoney(kode, shares.rows)
            return { kode, name, uang: own === null ? null : moneyOf(own) }
          })
        const nama =
          entitas === null ? 'Program dan kegiatan' : entitasLabel({ lembaga, unit: office }, entitas)
        return indikator.length === 0 ? [] : [{ nama, indikator }]
      }),
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone: office.timezone, fields: sheetFields(rows) }),
      may: { edit },
    }
  },
})

function moneyOf({ kode, pagu, realisasi }: NonNullable<ReturnType<typeof ownMoney>>) {
  const whole = (amount: Decimal) => BigInt(amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed())
  return {
    paguText: formatRupiah(whole(pagu)),
    serapanText: pagu.isZero() || realisasi === null ? '–' : formatPercent(realisasi.times(100).div(pagu)),
    baris: kode.join(', '),
  }
}
