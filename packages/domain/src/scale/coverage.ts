import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import type { ScaleClass } from './types.ts'

/** The class that reaches furthest so far, and where it ends (`at` null = no end). */
interface Cover {
  at: Decimal | null
  included: boolean
  by: string
}

/**
 * Names every hole and overlap of classes that should cover [0, ∞) once.
 * Units: percent; classes sorted by their lower end. Source: docs/domain.md §2.
 * Example: 0–50 and 51–70 → `Celah: angka antara 50 dan 51 …`. Edge: a class without upper end closes the line.
 * Error: none; the sentences are the result, an empty list means sound.
 */
export function coverageErrors(sorted: readonly ScaleClass[]): string[] {
  const [first, ...others] = sorted
  if (first === undefined) return ['Celah: skala tidak memiliki kategori.']
  const errors = startErrors(first)
  let cover = endOf(first)
  for (const next of others) {
    errors.push(...joinErrors(cover, next))
    cover = further(cover, endOf(next))
  }
  if (cover.at !== null) {
    const start = cover.included ? 'di atas' : 'mulai dari'
    errors.push(`Celah: angka ${start} ${formatNumber(cover.at)} tidak masuk kategori mana pun.`)
  }
  return errors
}

function startErrors(first: ScaleClass): string[] {
  if (first.from.isZero() && first.fromIncluded) return []
  if (first.from.isZero()) return ['Celah: angka 0 tidak masuk kategori mana pun.']
  const end = `${first.fromIncluded ? 'sebelum ' : ''}${formatNumber(first.from)}`
  return [`Celah: angka 0 sampai ${end} tidak masuk kategori mana pun.`]
}

function joinErrors(cover: Cover, next: ScaleClass): string[] {
  const start = formatNumber(next.from)
  if (cover.at === null || next.from.lt(cover.at)) {
    const top = lower(cover.at, next.to)
    const span = top === null ? `mulai dari ${start}` : `antara ${start} dan ${formatNumber(top)}`
    return [`Tumpang tindih: angka ${span} masuk kategori ${cover.by} dan ${next.name} sekaligus.`]
  }
  const between = `(antara kategori ${cover.by} dan ${next.name})`
  const end = formatNumber(cover.at)
  if (next.from.gt(cover.at)) {
    return [`Celah: angka antara ${end} dan ${start} tidak masuk kategori mana pun ${between}.`]
  }
  if (cover.included && next.fromIncluded) {
    return [`Tumpang tindih: angka ${end} masuk kategori ${cover.by} dan ${next.name} sekaligus.`]
  }
  if (cover.included || next.fromIncluded) return []
  return [`Celah: angka ${end} tidak masuk kategori mana pun ${between}.`]
}

function endOf({ to, toIncluded, name }: ScaleClass): Cover {
  return { at: to, included: toIncluded, by: name }
}

function further(cover: Cover, next: Cover): Cover {
  if (cover.at === null) return cover
  if (next.at === null || next.at.gt(cover.at)) return next
  return next.at.eq(cover.at) && !cover.included ? next : cover
}

function lower(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null) return b
  return b === null ? a : Decimal.min(a, b)
}
