import { type Value, valueToColumns, valueToRaw } from '@akuntabel/domain'
import { type Pengukuran, type PengukuranNilai, saveNilai, type Writer } from '@akuntabel/store'
import { readFigure } from '../input/figure-input.ts'
import type { Office } from '../office/office.ts'
import type { Actor } from '../permission/actor.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { figureView } from '../view/figure.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import { findIndikator } from './find-indikator.ts'
import { type KeadaanForm, type KeadaanNilai, keadaanView, readKeadaan } from './keadaan-nilai.ts'
import { isBlank, savedOrConflict } from './value-conflict.ts'
import { TEXT_FIELDS, type TextField } from './value-fields.ts'

/** One value as a form or a row of the sheet sends it; what is left out stays. */
export interface ValueRow extends KeadaanForm, Partial<Record<TextField, string | null>> {
  indikatorId: string
  version: number
  realisasi: string
}

/** The open quarter it is saved into, and by whom. */
export interface RowPlace {
  actor: Actor
  office: Office
  plan: YearPlan
  pengukuran: Pengukuran
  today: string
}

export interface SavedRow {
  saved: PengukuranNilai
  indikator: PlannedIndikator
  value: Value | null
  warnings: string[]
  audit: AuditEntry
}

/** Saves one value of an open quarter with its entry for the trail; refuses before anything is written. */
export async function saveValueRow(
  tx: Writer,
  { actor, office, plan, pengukuran, today }: RowPlace,
  row: ValueRow,
): Promise<SavedRow> {
  const { unit_code: unit, timezone } = office.unit
  const { tahun, triwulan } = pengukuran
  const { indikatorId } = row
  const indikator = findIndikator(plan, indikatorId)
  requireOwnSubbagian(actor, indikator)
  const { kind } = indikator
  const before = indikator.cells[triwulan]
  const { value, warnings } = readFigure(row.realisasi, { kind, field: 'realisasi', policy: plan.policy })
  const keadaan = readKeadaan(row, { value, now: before.status, today })
  const texts = Object.fromEntries(TEXT_FIELDS.map(({ field }) => [field, row[field]]))
  const change = {
    unit,
    pengukuranId: pengukuran.id,
    indikatorId,
    updatedBy: actor.personName,
    fields: {
      ...valueToColumns(value),
      ...Object.fromEntries(TEXT_FIELDS.map(({ field, column }) => [column, row[field]])),
      ...keadaan,
      sampel: false,
    },
  }
  let result = await saveNilai(tx, { ...change, version: row.version })
  // The first file of a form makes an empty row; that is nobody's figure.
  if (result.conflict && row.version === 0 && isBlank(result.conflict)) {
    result = await saveNilai(tx, { ...change, version: result.conflict.version })
  }
  const mine = { realisasi: value === null ? '' : valueToRaw(value), texts, keadaan }
  const saved = savedOrConflict(result, { mine, kind, timezone })
  const audit = {
    subject: `pengukuran/${pengukuran.id}/${indikatorId}`,
    data: {
      kode: indikator.kode,
      triwulan,
      tahun,
      sebelum: trailText(before.realisasi, before),
      sesudah: trailText(value, saved),
      versi: saved.version,
    },
  }
  return { saved, indikator, value, warnings, audit }
}

/** A figure in the trail, with what is said of it: `79% (Bukti menyusul sampai …)`. */
function trailText(value: Value | null, nilai: KeadaanNilai): string {
  const { text } = keadaanView(nilai)
  const figure = figureView(value).text
  if (text === null) return figure
  return value === null ? text : `${figure} (${text})`
}
