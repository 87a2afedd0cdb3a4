import { TRIWULAN } from '@akuntabel/domain'
import { type Bukti, buktiOfYear, type Triwulan } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { type BuktiView, buktiView } from '../pengukuran/bukti-view.ts'
import { quarterName } from '../pengukuran/period.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadYear } from '../year/load-plan.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import {
  type AskedBukti,
  askedOf,
  type BuktiState,
  missingBukti,
  missingText,
  stateOf,
} from './asked-bukti.ts'

export interface BuktiCellView {
  triwulan: Triwulan
  state: BuktiState
  files: BuktiView[]
}

export interface BuktiRowView {
  indikatorId: string
  kode: string
  name: string
  /** `Komponen A · Tepat waktu`; null: the value itself. */
  komponen: string | null
  diminta: string | null
  /** Always four. */
  cells: BuktiCellView[]
}

export interface BuktiMatrixView {
  /** Why there is nothing yet; null where there is. */
  empty: string | null
  /** Only rows that lack something. */
  kurangSaja: boolean
  /** Files that prove something, and how often they do. */
  berkas: number
  tautan: number
  sasaran: { uraian: string; rows: BuktiRowView[] }[]
  kurang: { indikatorId: string; triwulan: Triwulan; triwulanText: string; text: string }[]
}

/** What evidence the cards of a year ask, quarter by quarter, with the files that are there. */
export const readBuktiMatrix = defineUseCase({
  name: 'read-bukti-matrix',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ saring: z.enum(['semua', 'kurang']).catch('semua') }),
  async run({ tx, unit, services }, { entitas, tahun, saring }): Promise<BuktiMatrixView> {
    const { office, plan } = await loadYear(tx, { unit, entitas, tahun })
    const kurangSaja = saring === 'kurang'
    const nothing = { kurangSaja, berkas: 0, tautan: 0, sasaran: [], kurang: [] }
    if (plan === null) {
      return {
        ...nothing,
        empty: 'Bukti diminta per indikator. Susun dan tanda tangani perjanjiannya lebih dahulu.',
      }
    }
    const { timezone } = office.unit
    const today = services.clock.today(timezone)
    const files = await buktiOfYear(tx, { unit, entitas, tahun })
    const ask = { plan, files, today, timezone }
    const sasaran = plan.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      rows: indikator
        .flatMap((one) => rowsOf(one, ask))
        .filter(({ cells }) => !kurangSaja || cells.some(({ state }) => state === 'kurang')),
    }))
    return {
      empty: null,
      kurangSaja,
      berkas: new Set(files.map(({ sha256 }) => sha256)).size,
      tautan: files.length,
      sasaran: sasaran.filter(({ rows }) => rows.length > 0),
      kurang: missingBukti(plan, today).map((one) => ({
        indikatorId: one.indikator.indikator_id,
        triwulan: one.triwulan,
        triwulanText: quarterName(one.triwulan),
        text: missingText(one),
      })),
    }
  },
})

interface Asking {
  plan: YearPlan
  files: (Bukti & { triwulan: Triwulan })[]
  today: string
  timezone: string
}

function rowsOf(indikator: PlannedIndikator, { plan, files, today, timezone }: Asking): BuktiRowView[] {
  const { indikator_id: indikatorId, kode, name } = indikator
  const own = files.filter((file) => file.indikator_id === indikatorId)
  const rows = askedOf(indikator)
  return rows.map((asked) => ({
    ...{ indikatorId, kode, name, diminta: asked.diminta },
    komponen: komponenLabel(indikator, asked),
    cells: TRIWULAN.map((triwulan) => ({
      triwulan,
      state: stateOf(plan, indikator, { asked, triwulan, today }),
      files: own
        .filter((file) => file.triwulan === triwulan && standsIn(file, { asked, rows }))
        .map((file) => buktiView(file, timezone)),
    })),
  }))
}

/** A file of a component that asks for none stands with the value. */
function standsIn({ kode }: Bukti, { asked, rows }: { asked: AskedBukti; rows: AskedBukti[] }): boolean {
  const row = rows.find((one) => one.kode === kode) ?? rows[0]
  return row === asked
}

function komponenLabel({ komponen }: PlannedIndikator, { kode }: AskedBukti): string | null {
  const part = komponen.find((one) => one.kode === kode)
  return part === undefined ? null : `Komponen ${part.kode} · ${part.nama}`
}
