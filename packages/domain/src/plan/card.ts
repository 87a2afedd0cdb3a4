import { CARD_FIELDS, type CardField, type CardPlace } from './card-fields.ts'

type Held<F extends CardField> = F extends { options: infer O extends object }
  ? keyof O
  : F extends { required: true }
    ? string
    : string | null

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
 * The card's own columns of a row that has more. Units: none. Source: `CARD_FIELDS`.
 * Example: a row with `versi` and `name` → only `name` and the other columns of a card. Edge and error: none.
 */
export function cardColumns(row: CardColumns): CardColumns {
  return record(CARD_FIELDS.map(({ column }) => [column, row[column]]))
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
export function cardRows(card: CardColumns, place?: CardPlace): CardRow[] {
  const fields = place === undefined ? CARD_FIELDS : fieldsAt(place)
  return fields.map(({ key, column, label, options }) => ({
    key,
    label,
    value: options === null ? card[column] : ((options as Record<string, string>)[card[column]] ?? null),
  }))
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
