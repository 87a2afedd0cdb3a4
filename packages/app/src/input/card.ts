import { formatDate, parseDate } from '@akuntabel/domain'
import { z } from 'zod'

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

const WRONG_DATE = 'Tulis tanggal yang benar, contoh: 28 Februari 2022.'

/** A date as people write it. */
export const writtenDate = z.string('Isi bagian ini.').transform((typed, ctx): string => {
  const date = parseDate(typed)
  if (date !== null) return date
  ctx.addIssue({ code: 'custom', message: typed.trim() === '' ? 'Isi bagian ini.' : WRONG_DATE })
  return z.NEVER
})

/** Left empty it is null. */
export const optionalWrittenDate = z
  .string()
  .default('')
  .transform((typed, ctx): string | null => {
    if (typed.trim() === '') return null
    const date = parseDate(typed)
    if (date !== null) return date
    ctx.addIssue({ code: 'custom', message: WRONG_DATE })
    return z.NEVER
  })

/** Left empty it is null. */
export function optionalText(max: number): z.ZodType<string | null, string | undefined> {
  return z
    .string()
    .trim()
    .max(max, `Paling banyak ${max} huruf.`)
    .default('')
    .transform((text) => (text === '' ? null : text))
}

/** A choice of what the form lists; left empty it is null. */
export const optionalChoice = optionalText(100)
