import { type Value, valueToColumns, valueToRaw } from '@akuntabel/domain'
import {
  type GridKomponenNilai,
  komponenOfNilai,
  type Pengukuran,
  type PengukuranNilai,
  replaceKomponenNilai,
  type Saved,
  saveNilai,
  type Writer,
} from '@akuntabel/store'
import { readFigure } from '../input/figure-input.ts'
import type { Office } from '../office/office.ts'
import type { Actor } from '../permission/actor.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { figureView } from '../view/figure.ts'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'
import {
  type CountedValue,
  countValue,
  hasFormula,
  komponenField,
  rawKomponen,
  type TypedKomponen,
} from './count-value.ts'
import { findIndikator } from './find-indikator.ts'
import { type KeadaanForm, type KeadaanNilai, keadaanView, readKeadaan } from './keadaan-nilai.ts'
import { type FieldDifference, isBlank, savedOrConflict } from './value-conflict.ts'
import { TEXT_FIELDS, type TextField } from './value-fields.ts'

/** One value as a form or a row of the sheet sends it; what is left out stays. */
export interface ValueRow extends KeadaanForm, TypedKomponen, Partial<Record<TextField, string | null>> {
  indikatorId: string
  version: number
}

/** The open quarter it is saved into, and by whom. */
export interface RowPlace {
  actor: Actor
  office: Office
  plan: YearPlan
  pengukuran: Pengukuran
  today: string
  now: Date
}

export interface SavedRow {
  saved: PengukuranNilai
  indikator: PlannedIndikator
  value: Value | null
  /** What the value was counted from. */
  komponen: GridKomponenNilai[]
  warnings: string[]
  audit: AuditEntry
}

/** Saves one value of an open quarter with its entry for the trail; refuses before anything is written. */
export async function saveValueRow(
  tx: Writer,
  { actor, office, plan, pengukuran, today, now }: RowPlace,
  row: ValueRow,
): Promise<SavedRow> {
  const { unit_code: unit, timezone } = office.unit
  const { tahun, triwulan } = pengukuran
  const { indikatorId } = row
  const indikator = findIndikator(plan, indikatorId)
  requireOwnSubbagian(actor, indikator)
  const { kind } = indikator
  const before = indikator.cells[triwulan]
  const counted = await valueOfRow(tx, { plan, indikator, pengukuran }, row)
  const { value, warnings, komponen } = counted
  const keadaan = readKeadaan(row, { value, now: before.status, today })
  const texts = Object.fromEntries(TEXT_FIELDS.map(({ field }) => [field, row[field]]))
  const change = {
    unit,
    pengukuranId: pengukuran.id,
    indikatorId,
    updatedBy: actor.personName,
    updatedAt: now,
    fields: {
      ...valueToColumns(value),
      ...Object.fromEntries(TEXT_FIELDS.map(({ field, column }) => [column, row[field]])),
      ...keadaan,
      asal: counted.asal,
      asal_alasan: counted.asalAlasan,
      sampel: false,
    },
  }
  let result = await saveNilai(tx, { ...change, version: row.version })
  // The first file of a form makes an empty row; that is nobody's figure.
  if (result.conflict && row.version === 0 && isBlank(result.conflict)) {
    result = await saveNilai(tx, { ...change, version: result.conflict.version })
  }
  const mine = { realisasi: value === null ? '' : valueToRaw(value), texts, keadaan }
  const theirs = await komponenDifferences(tx, { indikator, key: change, counted, result })
  const saved = savedOrConflict(result, { mine, kind, timezone, komponen: theirs })
  if (komponen.length + before.komponen.length > 0)
    await replaceKomponenNilai(
      tx,
      change,
      komponen.map((one) => ({ ...one, diambil_at: one.rincian === null ? null : saved.updated_at })),
    )
  const audit = {
    subject: `pengukuran/${pengukuran.id}/${indikatorId}`,
    data: {
      kode: indikator.kode,
      triwulan,
      tahun,
      sebelum: trailText(before.realisasi, { ...before, ...said(indikator, before.komponen) }),
      sesudah: trailText(value, { ...saved, ...said(indikator, komponen) }),
      versi: saved.version,
    },
  }
  return { saved, indikator, value, komponen, warnings, audit }
}

interface ValuePlace extends Pick<RowPlace, 'plan' | 'pengukuran'> {
  indikator: PlannedIndikator
}

async function valueOfRow(
  tx: Writer,
  { plan, indikator, pengukuran }: ValuePlace,
  row: ValueRow,
): Promise<CountedValue> {
  const { unit_code: unit, entitas, tahun, triwulan } = pengukuran
  if (hasFormula(indikator)) {
    return countValue(tx, { plan, indikator, key: { unit, entitas, tahun, triwulan } }, row)
  }
  const { kind } = indikator
  const { value, warnings } = readFigure(row.realisasi, { kind, field: 'realisasi', policy: plan.policy })
  return { value, warnings, asal: 'langsung', asalAlasan: null, komponen: [] }
}

/** Components that somebody else saved otherwise meanwhile, where the row was not saved. */
async function komponenDifferences(
  tx: Writer,
  {
    indikator,
    key,
    counted,
    result,
  }: {
    indikator: PlannedIndikator
    key: { unit: string; pengukuranId: string; indikatorId: string }
    counted: CountedValue
    result: Saved<PengukuranNilai>
  },
): Promise<FieldDifference[]> {
  if (result.saved !== undefined || !hasFormula(indikator)) return []
  const theirs = await komponenOfNilai(tx, key)
  const rawIn = (rows: GridKomponenNilai[], kode: string) =>
    rawKomponen(
      indikator,
      rows.find((one) => one.kode === kode),
    )
  return indikator.komponen.map(({ kode, nama }) => ({
    ...{ field: komponenField(kode), label: `${kode} · ${nama}` },
    ...{ mine: rawIn(counted.komponen, kode), theirs: rawIn(theirs, kode) },
  }))
}

/** Components as the trail names them: `A 10, B 20`. */
function said(indikator: PlannedIndikator, komponen: GridKomponenNilai[]): { komponen: string } {
  if (!hasFormula(indikator)) return { komponen: '' }
  return { komponen: komponen.map((one) => `${one.kode} ${rawKomponen(indikator, one)}`).join(', ') }
}

/** A figure in the trail, with what is said of it: `79% (Bukti menyusul sampai …)`, `50% = A 10, B 20`. */
function trailText(value: Value | null, nilai: KeadaanNilai & { komponen: string }): string {
  const { text } = keadaanView(nilai)
  const of = nilai.komponen === '' ? '' : ` = ${nilai.komponen}`
  const figure = `${figureView(value).text}${of}`
  if (text === null) return figure
  return value === null ? text : `${figure} (${text})`
}
