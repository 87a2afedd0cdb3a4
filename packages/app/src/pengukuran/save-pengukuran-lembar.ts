import { z } from 'zod'
import { type ConflictView, isAppError, toErrorView } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { figureView } from '../view/figure.ts'
import { requirePlan } from '../year/load-plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { openQuarter } from './open-quarter.ts'
import { quarterInput } from './period.ts'
import { type SavedRow, saveValueRow, type ValueRow } from './save-value-row.ts'

/** What became of a sheet: good rows are kept whatever happens to the others. */
export interface SavedSheetView {
  saved: { id: string; version: number; text: string }[]
  /** Saved by somebody else meanwhile: both versions of each. */
  conflicts: { id: string; conflict: ConflictView }[]
  /** One sentence each. */
  refused: { id: string; sentence: string }[]
}

const LONGEST = 60

/** A row is judged by itself, so what is wrong with one is not said by the schema of all. */
const row = z.object({
  id: z.string().max(100),
  version,
  fields: z.object({ realisasi: z.string().trim().max(20_000) }),
})

/** The changed rows of a quarter's sheet, each with its own version and its own entry in the trail. */
export const savePengukuranLembar = defineUseCase({
  name: 'save-pengukuran-lembar',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'pengukuran.disimpan',
  input: quarterInput.extend({ rows: z.array(row).min(1).max(500) }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan, rows }) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const today = services.clock.today(office.unit.timezone)
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    const place = { actor, office, plan, pengukuran, today }
    const view: SavedSheetView = { saved: [], conflicts: [], refused: [] }
    const audit: SavedRow['audit'][] = []
    // Two sheets take their rows in one order, so that neither waits for the other.
    for (const { id, version, fields } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      try {
        const done = await saveValueRow(tx, place, sheetRow({ indikatorId: id, version, ...fields }))
        view.saved.push({ id, version: done.saved.version, text: figureView(done.value).text })
        audit.push(done.audit)
      } catch (error) {
        if (!isAppError(error)) throw error
        const { conflict, fields: wrong, sentence } = toErrorView(error)
        if (conflict === null) view.refused.push({ id, sentence: wrong.realisasi ?? sentence })
        else view.conflicts.push({ id, conflict })
      }
    }
    if (audit.length > 0) await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    return { view, audit }
  },
})

function sheetRow(row: ValueRow): ValueRow {
  if (row.realisasi.length <= LONGEST) return row
  throw invalidInput({ realisasi: `Paling banyak ${LONGEST} huruf.` })
}
