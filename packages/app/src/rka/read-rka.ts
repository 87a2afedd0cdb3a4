import { formatDate, rollUp } from '@akuntabel/domain'
import { type AnggaranRow, anggaranAt, listRka } from '@akuntabel/store'
import { z } from 'zod'
import { sumBudget } from '../anggaran/budget-rows.ts'
import { firstBudget } from '../dokumen/rka/rka-data.ts'
import { tahun } from '../input/schemas.ts'
import { unpinned } from '../kebijakan/law.ts'
import { loadLawful } from '../office/office.ts'
import { type Allow, allow, refuse } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { rkaBudget } from './rka-budget.ts'
import { tahapOf } from './rka-tahap.ts'
import { dipaIsThere, NO_STAGE, newestStage } from './start-dipa.ts'

export interface RkaTahapItem {
  kode: string
  nama: string
  nomor: string | null
  tanggalText: string | null
  /** How many rows; 0: not begun. */
  baris: number
}

/** The money of a row in one stage, and how it differs from the stage before. */
export interface RkaSel {
  /** Null: the row is not there. */
  pagu: MoneyView | null
  /** Null in the first stage, and where neither has the row. */
  selisih: MoneyView | null
}

export interface RkaView {
  tahap: RkaTahapItem[]
  /** What the stages stand on; null while the year has no law chosen. */
  dasar: string | null
  /** Names of the stages that have rows, in their order, and after them the first DIPA. */
  kolom: string[]
  baris: { kode: string; uraian: string; level: number; leaf: boolean; sel: RkaSel[] }[]
  jumlah: RkaSel[]
  may: { fill: Allow; dipa: Allow }
}

/** The money of a year as it was planned, stage beside stage, and as it came. */
export const readRka = defineUseCase({
  name: 'read-rka',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<RkaView> {
    const office = await loadLawful(tx, unit, tahun)
    const { law } = office
    const begun = await listRka(tx, { unit, tahun })
    const stages = law === null ? [] : tahapOf(law.policy, begun.keys())
    const dipa = await anggaranAt(tx, { unit, tahun })
    const first = await firstBudget(tx, { unit, tahun })
    const columns = stages.flatMap(({ kode, nama }) => {
      const rka = begun.get(kode)
      return rka === undefined || rka.rows.length === 0 ? [] : [{ nama, rows: rkaBudget(rka).rows }]
    })
    if (first !== null && columns.length > 0) columns.push({ nama: 'DIPA awal', rows: first.rows })
    const open = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const fill = open.ok && law === null ? refuse(unpinned(tahun).message) : open
    const lacks = dipa !== null ? dipaIsThere(tahun) : newestStage(stages, begun) === null ? NO_STAGE : null
    return {
      tahap: stages.map(({ kode, nama }) => {
        const { nomor = null, tanggal = null, rows = [] } = begun.get(kode) ?? {}
        const tanggalText = tanggal === null ? null : formatDate(tanggal)
        return { kode, nama, nomor, tanggalText, baris: rows.length }
      }),
      dasar: law?.policy.rka.sitasi ?? null,
      kolom: columns.map(({ nama }) => nama),
      ...beside(columns.map(({ rows }) => rows)),
      may: { fill, dipa: fill.ok && lacks !== null ? refuse(lacks) : fill },
    }
  },
})

/** Rows of every stage, each under the one above it, parents as sums. */
function beside(stages: readonly (readonly AnggaranRow[])[]): Pick<RkaView, 'baris' | 'jumlah'> {
  const sums = stages.map((rows) =>
    rollUp(rows.map(({ kode, induk_kode: induk, pagu }) => ({ kode, induk, pagu, realisasi: null }))),
  )
  // The newest stage that has a row says what it is called and where it stands.
  const newest = new Map(stages.flatMap((rows) => rows.map((row) => [row.kode, row] as const)))
  const children = Map.groupBy(newest.values(), ({ induk_kode }) => induk_kode)
  const below = (induk: string | null, level: number): RkaView['baris'] =>
    (children.get(induk) ?? [])
      .toSorted((a, b) => a.sort - b.sort || (a.kode < b.kode ? -1 : 1))
      .flatMap(({ kode, uraian }) => [
        {
          ...{ kode, uraian, level, leaf: !children.has(kode) },
          sel: cells(sums.map((sum) => sum.get(kode)?.pagu ?? null)),
        },
        ...below(kode, level + 1),
      ])
  const totals = stages.map((rows) => sumBudget({ rows: [...rows] }).total.pagu)
  return { baris: below(null, 0), jumlah: cells(totals) }
}

function cells(amounts: readonly (bigint | null)[]): RkaSel[] {
  return amounts.map((now, at) => {
    const before = at === 0 ? null : (amounts[at - 1] ?? null)
    const nothing = at === 0 || (now === null && before === null)
    return {
      pagu: now === null ? null : moneyView(now),
      selisih: nothing ? null : moneyView((now ?? 0n) - (before ?? 0n)),
    }
  })
}
