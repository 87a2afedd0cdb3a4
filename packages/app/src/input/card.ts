import { formatDate } from '@akuntabel/domain'
import { z } from 'zod'
import { optionalDate } from './schemas.ts'

/** One field of a card. Schema, form, and what the trail says of a change follow from the list of fields. */
export interface CardField<S extends z.ZodType = z.ZodType> {
  label: string
  schema: S
  hint?: string
  /** How it is typed; text where left out. */
  as?: 'panjang' | 'angka' | 'tanggal' | 'pilihan'
}

export type CardFields = Record<string, CardField>

export interface Choice {
  value: string
  label: string
}

export interface FormFieldView {
  name: string
  label: string
  hint: string | null
  as: NonNullable<CardField['as']> | 'teks'
  value: string
  /** Null where it is typed. */
  options: Choice[] | null
}

type Values = Record<string, string | number | null | undefined>

/** The schemas of a card's fields, for `z.object`. */
export function cardShape<F extends CardFields>(fields: F): { [K in keyof F]: F[K]['schema'] } {
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as {
    [K in keyof F]: F[K]['schema']
  }
}

/** The fields as a form shows them, with what stands there now. */
export function cardView(
  fields: CardFields,
  { values = {}, choices = {} }: { values?: Values; choices?: Record<string, Choice[]> } = {},
): FormFieldView[] {
  return Object.entries(fields).map(([name, { label, hint, as }]): FormFieldView => {
    const value = values[name] ?? ''
    return {
      name,
      label,
      hint: hint ?? null,
      as: as ?? 'teks',
      value: as === 'tanggal' && value !== '' ? formatDate(String(value)) : String(value),
      options: choices[name] ?? null,
    }
  })
}

/** What differs between two states of a card, for the trail: `Nama: Sari → Sari, S.H.; Sampai: – → 30 Juni 2022`. */
export function cardChanges(before: FormFieldView[], after: FormFieldView[]): string {
  return after
    .flatMap((field) => {
      const from = shown(before.find((one) => one.name === field.name))
      const to = shown(field)
      return from === to ? [] : [`${field.label}: ${from} → ${to}`]
    })
    .join('; ')
}

function shown(field: FormFieldView | undefined): string {
  if (field === undefined || field.value === '') return '–'
  return field.options?.find((option) => option.value === field.value)?.label ?? field.value
}

/** Left empty it is null. */
export const optionalWrittenDate = optionalDate.transform((date) => date ?? null)

/** Left empty it is null. */
export function optionalText(max: number): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .trim()
    .max(max)
    .default('')
    .transform((text) => (text === '' ? null : text))
}

/** A choice of what the form lists; left empty it is null. */
export const optionalChoice = optionalText(100)
