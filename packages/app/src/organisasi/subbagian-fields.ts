import type { Subbagian } from '@akuntabel/store'
import { cardShape, cardView, type FormFieldView, optionalText } from '../input/card.ts'
import { shortText, sortOrder } from '../input/schemas.ts'

/** What is written down of a subbagian; its head is an official. */
export const SUBBAGIAN_FIELDS = {
  name: {
    label: 'Nama',
    schema: shortText(120),
    hint: 'Namanya saja, contoh: Perencanaan, Data dan Informasi',
  },
  shortName: { label: 'Nama singkat', schema: optionalText(40), hint: 'contoh: Rendatin' },
  sort: {
    label: 'Urutan',
    schema: sortOrder,
    as: 'angka',
    hint: 'Urutan dalam daftar dan dokumen, mulai dari 1.',
  },
} as const

export const subbagianShape = cardShape(SUBBAGIAN_FIELDS)

export function subbagianCard(row: Subbagian | null, next = 1): FormFieldView[] {
  const values =
    row === null ? { sort: next } : { name: row.name, shortName: row.short_name, sort: row.sort + 1 }
  return cardView(SUBBAGIAN_FIELDS, { values })
}
