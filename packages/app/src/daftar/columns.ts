import { formatNumber, parseNumber } from '@akuntabel/domain'
import { z } from 'zod'
import type { Choice } from '../input/card.ts'

export function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** A stored word of a list of words. */
export function oneOf<K extends string>(labels: Record<K, string>): z.ZodType<K> {
  return z.enum(Object.keys(labels) as [K, ...K[]], 'Pilih salah satu pilihan yang ada.')
}

/** Left empty it is null. */
export function oneOfOrNone<K extends string>(labels: Record<K, string>): z.ZodType<K | null> {
  return z.union([z.literal('').transform(() => null), oneOf(labels)]) as z.ZodType<K | null>
}

const HOW_MANY = 'Tulis jumlahnya, contoh: 4.'

/** A count of people or things, more than none. */
export const jumlah = z.string().transform((typed, ctx): number => {
  const read = parseNumber(typed)
  const count = read.ok ? read.value.toNumber() : Number.NaN
  if (Number.isSafeInteger(count) && count > 0 && count <= 10_000_000) return count
  ctx.addIssue(HOW_MANY)
  return z.NEVER
})

/** As the page writes it: `1.250`. */
export function jumlahText(count: number): string {
  return formatNumber(count)
}

/** Sum of what rows say; rows that say nothing yet count nothing. */
export function sumOf(texts: readonly (string | undefined)[]): number {
  return texts.reduce((sum, text) => {
    const read = parseNumber(text ?? '')
    return read.ok ? sum + read.value.toNumber() : sum
  }, 0)
}

/** The id a saved row keeps; a new one gets its own. */
export function savedId(id: string): { id: string } | Record<string, never> {
  return id.startsWith('baris/') ? { id: id.slice('baris/'.length) } : {}
}
