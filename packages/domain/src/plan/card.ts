import { formatNumber } from '../number/format-number.ts'
import { formatValue } from '../value/format-value.ts'
import type { Value, ValueKind } from '../value/value.ts'
import { valueFromColumns } from '../value/value-columns.ts'
import { CARD_FIELDS, type CardField, type CardPlace } from './card-fields.ts'

type Held<F extends CardField> =
  | (F extends { options: infer O extends object } ? keyof O : string)
  | (F extends { required: true } ? never : null)

/** A card as it is stored: one column for each field. */
export type CardColumns = { [F in CardField as F['column']]: Held<F> }

/** A card as forms, JSON and imports have it. */
export type CardValues = { [F in CardField as F['key']]: Held<F> }

type RequiredKey = Extract<CardField, { required: true }>['key']

/** A card of which only what it must have is given. */
export type CardGiven = Partial<CardValues> & Pick<CardValues, RequiredKey>

/** The fields that one place shows. */
export type CardFieldAt<P extends CardPlace> = {
  [F in CardField as F['key']]: P extends F['places'][number] ? F : never
}[CardField['key']]

/** What one place shows of a card, by key. */
export type CardAt<P extends CardPlace> = {
  [F in CardFieldAt<P> as F['key']]: Held<F> | null
}

/**
 * A card as it is stored. Units: none. Source: `CARD_FIELDS`. Example: `{ kind: 'persen', … }` → `value_kind: 'persen'`.
 * Edge: what was not given is null. Error: none.
 */
export function cardToColumns(given: CardGiven): CardColumns {
  return record(CARD_FIELDS.map(({ key, column }) => [column, given[key] ?? null]))
}

/**
 * What a place shows of a card, by key. Units: none. Source: `CARD_FIELDS`.
 * Example: `cardAt('tabel-iku', card)` → way of counting and source of data. Edge: without a card each field is null.
 * Error: none.
 */
export function cardAt<P extends CardPlace>(place: P, card: CardColumns | null): CardAt<P> {
  return record(fieldsAt(place).map(({ key, column }) => [key, card === null ? null : card[column]]))
}

/** Words of what a card names by id: subbagian. */
export type CardNames = Readonly<Record<string, string>>

export interface CardRow {
  key: string
  label: string
  /** Null where nothing was written. */
  value: string | null
}

/**
 * A card as people read it, in its order: choices in words. Units: none. Source: `CARD_FIELDS`.
 * Example: polarity `maksimal` → `Arah: Makin tinggi makin baik`. Edge: a place has its own fields only. Error: none.
 */
export function cardRows(
  card: CardColumns,
  { place, names = {} }: { place?: CardPlace; names?: CardNames } = {},
): CardRow[] {
  const fields: readonly CardField[] = place === undefined ? CARD_FIELDS : fieldsAt(place)
  return fields.map((field) => ({ key: field.key, label: field.label, value: wordsOf(field, card, names) }))
}

export interface CardChange {
  key: string
  label: string
  from: string | null
  to: string | null
}

/**
 * What a later version says otherwise, in the order of the card and in words. Units: none. Source: `CARD_FIELDS`.
 * Example: `Nilai setahun: Triwulan terakhir → Jumlah semua triwulan`. Edge: none where both say the same. Error: none.
 */
export function cardChanges(before: CardColumns, after: CardColumns, names: CardNames = {}): CardChange[] {
  return CARD_FIELDS.filter(({ column }) => before[column] !== after[column]).map((field) => ({
    key: field.key,
    label: field.label,
    from: wordsOf(field, before, names),
    to: wordsOf(field, after, names),
  }))
}

function wordsOf(field: CardField, card: CardColumns, names: CardNames): string | null {
  const stored: string | null = card[field.column]
  if (stored === null) return null
  if (field.options !== null) return (field.options as Record<string, string>)[stored] ?? null
  if (field.kind === 'angka') return formatNumber(stored)
  if (field.kind === 'nilai') return standarText(card.value_kind, stored)
  return field.kind === 'subbagian' ? (names[stored] ?? null) : stored
}

function standarText(kind: ValueKind, stored: string): string | null {
  const value = standarOf({ value_kind: kind, standar_nilai: stored })
  return value === null ? null : formatValue(value)
}

/**
 * The standard a card is held against, as a figure of its kind. Units: of the kind. Source: docs/domain.md §4, analysis 4.
 * Example: persen, `97.5` → 97.5 %. Edge: null where none is written, or where it is no figure of that kind. Error: none.
 */
export function standarOf({
  value_kind,
  standar_nilai: stored,
}: Pick<CardColumns, 'value_kind' | 'standar_nilai'>): Value | null {
  try {
    return stored === null ? null : valueFromColumns(value_kind, { amount: stored, code: stored })
  } catch {
    return null
  }
}

/**
 * The fields of one place, in the order of the card. Units: none. Source: `CARD_FIELDS`.
 * Example: `fieldsAt('ukur')` → definition, way of counting. Edge and error: none.
 */
export function fieldsAt<P extends CardPlace>(place: P): CardFieldAt<P>[] {
  const shown = ({ places }: CardField): boolean => (places as readonly CardPlace[]).includes(place)
  return CARD_FIELDS.filter((field): field is CardFieldAt<P> => shown(field))
}

/** Every pair comes from the list of fields, so the record has each of them and no other. */
function record<T>(pairs: [string, string | null][]): T {
  return Object.fromEntries(pairs) as T
}
