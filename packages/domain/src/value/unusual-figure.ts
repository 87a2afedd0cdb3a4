import { Decimal } from '../number/decimal.ts'
import type { Value } from './value.ts'
import { valueFromNumber, valueNumber } from './value-number.ts'

/** Why a figure is asked back, with the figures it was held against. */
export type Unusual =
  | { sebab: 'negatif' }
  | { sebab: 'lewat-seratus' }
  /** 10, 100, …: the greatest power of ten it is at least. */
  | { sebab: 'kali-target'; kali: number; target: Value }
  | { sebab: 'jauh-di-atas' | 'jauh-di-bawah'; terendah: Value; tertinggi: Value; banyak: number }

/** Fewer earlier figures say nothing about what is usual. */
const ENOUGH = 2

/**
 * Whether a figure is asked back once before it is believed: below zero or above 100 percent where neither the target nor
 * an earlier figure is, ten times the target and more, or beyond twice the highest or half the lowest of the earlier
 * figures. It is a question, never a refusal, and changes nothing. Units: as the kind. Source: docs/domain.md §1.
 * Example: 970 % against a target of 97 % → `kali-target` 10. Edge: one earlier figure, or a lowest of zero, says nothing of
 * what is usual; a figure between the lowest and the highest is never far. Error: codes and dates give null.
 */
export function unusualFigure(
  value: Value,
  { target, earlier }: { target: Value | null; earlier: readonly Value[] },
): Unusual | null {
  const amount = valueNumber(value)
  if (amount === null) return null
  const before = earlier.filter(({ kind }) => kind === value.kind).flatMap((one) => valueNumber(one) ?? [])
  const aim = target !== null && target.kind === value.kind ? valueNumber(target) : null
  const known = aim === null ? before : [...before, aim]
  if (amount.lt(0) && known.every((one) => one.gte(0))) return { sebab: 'negatif' }
  const kali = aim?.gt(0) ? tenfold(amount.div(aim)) : 1
  if (target !== null && kali > 1) return { sebab: 'kali-target', kali, target }
  if (value.kind === 'persen' && amount.gt(100) && known.every((one) => one.lte(100)))
    return { sebab: 'lewat-seratus' }
  return farFrom(value, { amount, before })
}

function farFrom(
  { kind }: Value,
  { amount, before }: { amount: Decimal; before: Decimal[] },
): Unusual | null {
  if (before.length < ENOUGH) return null
  const [least, most] = [Decimal.min(...before), Decimal.max(...before)]
  const [terendah, tertinggi] = [valueFromNumber(kind, least), valueFromNumber(kind, most)]
  if (terendah === null || tertinggi === null) return null
  const seen = { terendah, tertinggi, banyak: before.length }
  if (most.gt(0) && amount.gt(most.times(2))) return { sebab: 'jauh-di-atas', ...seen }
  return least.gt(0) && amount.lt(least.div(2)) ? { sebab: 'jauh-di-bawah', ...seen } : null
}

/** 1 below ten times, 10 below a hundred times, and so on. */
function tenfold(ratio: Decimal): number {
  return ratio.lt(10) ? 1 : 10 * tenfold(ratio.div(10))
}
