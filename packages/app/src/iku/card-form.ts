import {
  CARD_FIELDS,
  type CardColumns,
  type CardField,
  formatNumber,
  kindOf,
  type Lembaga,
  polarityOf,
  standarOf,
  valueToRaw,
} from '@akuntabel/domain'
import type { Subbagian } from '@akuntabel/store'

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
  /** In the folded part of the form. */
  rinci: boolean
}

/** The form of a card, empty or as a card stands now. */
export function cardForm(
  { lembaga, subbagian }: { lembaga: Lembaga; subbagian: Subbagian[] },
  card?: CardColumns,
): CardFieldView[] {
  return inWordsOf(lembaga, [...CARD_FIELDS]).map(({ field, label }) => ({
    name: field.key,
    label: field.required ? label : `${label} (boleh kosong)`,
    hint: field.hint ?? undefined,
    value: card === undefined ? field.start : typedOf(field, card),
    options: field.kind === 'subbagian' ? subbagian.map(optionOf) : offered(field),
    rows: field.kind === 'uraian' ? 2 : 1,
    short: field.kind === 'pilihan' || field.max <= 60,
    rinci: field.rinci,
  }))
}

/** Parts of an office by what the agency calls them; one that has no such part is not asked. */
export function inWordsOf<F extends { key: string; label: string }>(
  lembaga: Lembaga,
  fields: F[],
): { field: F; label: string }[] {
  const { divisi, subbagian } = lembaga.organisasi
  const words = new Map([
    ['divisi', divisi?.kata ?? null],
    ['bagian', subbagian?.kata ?? null],
  ])
  return fields.flatMap((field) => {
    const label = words.has(field.key) ? words.get(field.key) : field.label
    return label === null || label === undefined ? [] : [{ field, label }]
  })
}

/** What a person may choose; predikat and opini follow from the kind of value. */
export function offered({ key, options }: CardField): CardFieldView['options'] {
  if (options === null) return null
  const choices = Object.entries(options).map(([value, label]) => ({ value, label }))
  return key === 'polarity'
    ? choices.filter(({ value }) => polarityOf(value as CardColumns['polarity']).chosen)
    : choices
}

function optionOf({ id, name }: Subbagian): { value: string; label: string } {
  return { value: id, label: name }
}

/** As a person would write it: a stored figure with its comma. */
function typedOf(field: CardField, card: CardColumns): string {
  const stored: string | null = card[field.column]
  if (stored === null) return ''
  if (field.kind === 'angka') return formatNumber(stored)
  if (field.kind === 'nilai') {
    const value = standarOf(card)
    return value === null ? '' : valueToRaw(value)
  }
  return field.key === 'polarity' && kindOf({ kind: card.value_kind }).polarity !== null ? 'maksimal' : stored
}
