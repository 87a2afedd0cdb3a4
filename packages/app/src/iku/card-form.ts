import {
  CARD_FIELDS,
  type CardColumns,
  type CardField,
  type CardValues,
  kindOf,
  POLARITY_NAMES,
  polarityOf,
} from '@akuntabel/domain'
import { z } from 'zod'
import { longText, shortText } from '../input/schemas.ts'

/** One field of the form of a card. */
export interface CardFieldView {
  name: string
  label: string
  hint: string | undefined
  value: string
  options: { value: string; label: string }[] | null
  /** More than one makes a text area. */
  rows: number
  short: boolean
}

/** The form of a card, empty or as a card stands now. */
export function cardForm(card?: CardColumns): CardFieldView[] {
  return CARD_FIELDS.map((field) => ({
    name: field.key,
    label: field.required ? field.label : `${field.label} (boleh kosong)`,
    hint: field.hint ?? undefined,
    value: card === undefined ? field.start : (card[field.column] ?? ''),
    options: offered(field),
    rows: field.kind === 'uraian' ? 2 : 1,
    short: field.kind === 'pilihan' || field.max <= 60,
  }))
}

/** A range needs bounds, which the PK states; predikat and opini follow from the kind. */
const NOT_OFFERED: Partial<Record<CardField['key'], string[]>> = {
  polarity: POLARITY_NAMES.filter((one) => !polarityOf(one).chosen),
}

function offered({ key, options }: CardField): CardFieldView['options'] {
  if (options === null) return null
  const choices = Object.entries(options).map(([value, label]) => ({ value, label }))
  return choices.filter(({ value }) => !NOT_OFFERED[key]?.includes(value))
}

const shape = Object.fromEntries(CARD_FIELDS.map((field) => [field.key, schemaOf(field)]))

/** What is typed in the form of a card: the schema follows the list of fields, as `CardValues` does. */
export const cardInput = z
  .object(shape)
  .transform((typed) => followKind(typed as CardValues)) as unknown as z.ZodType<CardValues>

function schemaOf(field: CardField): z.ZodType {
  const choices = offered(field)?.map(({ value }) => value)
  if (choices !== undefined) return z.enum(choices, `Pilih ${field.label.toLowerCase()}.`)
  return field.required ? shortText(field.max) : longText(field.max).transform((text) => text ?? null)
}

function followKind(card: CardValues): CardValues {
  return { ...card, polarity: kindOf(card).polarity ?? card.polarity }
}
