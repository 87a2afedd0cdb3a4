import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import type { Scale, ScaleClass } from './types.ts'

export type ScaleMaking = { ok: true; scale: Scale } | { ok: false; errors: string[] }

/** How far the line [0, ∞) is covered: up to `at`, with or without `at` itself; null = to infinity. */
type Cover = { at: Decimal; included: boolean; by: string } | null

/**
 * Makes a category scale, proven to cover [0, ∞) exactly once. Classes may come in any order.
 * Units: percent. Source: domain.md §2, "Category scales". Example: the shipped `kpu-lkj`, five classes.
 * Edge: two classes may meet at one figure if exactly one of them includes it.
 * Error: every hole and overlap is named in Indonesian (`Celah: …`, `Tumpang tindih: …`); nothing is repaired.
 */
export function makeScale(name: string, citation: string, classes: readonly ScaleClass[]): ScaleMaking {
  const errors = classes.flatMap(classErrors)
  const names = classes.map((scaleClass) => scaleClass.name)
  if (new Set(names).size !== names.length) errors.push('Nama kategori harus berbeda satu sama lain.')
  if (classes.length === 0) errors.push('Skala harus memiliki kategori.')
  if (errors.length > 0) return { ok: false, errors }
  const sorted = classes.toSorted(
    (a, b) => a.from.comparedTo(b.from) || Number(b.fromIncluded) - Number(a.fromIncluded),
  )
  const problems = coverageErrors(sorted)
  return problems.length > 0
    ? { ok: false, errors: problems }
    : { ok: true, scale: { name, citation, classes: sorted } }
}

function classErrors({ name, from, to, fromIncluded, toIncluded }: ScaleClass): string[] {
  if (name.trim() === '') return ['Setiap kategori harus bernama.']
  if (from.isNegative() && !from.isZero()) return [`Kategori ${name} mulai di bawah 0.`]
  if (to === null) return []
  if (to.lt(from) || (to.eq(from) && !(fromIncluded && toIncluded)))
    return [`Kategori ${name} tidak berisi angka apa pun.`]
  return []
}

function coverageErrors(sorted: readonly ScaleClass[]): string[] {
  const errors: string[] = []
  let cover: Cover | 'none' = 'none'
  for (const scaleClass of sorted) {
    if (cover === 'none') {
      if (scaleClass.from.gt(0))
        errors.push(`Celah: 0 sampai ${edge(scaleClass)} tidak masuk kategori mana pun.`)
      else if (!scaleClass.fromIncluded) errors.push('Celah: angka 0 tidak masuk kategori mana pun.')
    } else {
      const problem = joinError(cover, scaleClass)
      if (problem !== null) errors.push(problem)
    }
    cover = further(cover, scaleClass)
  }
  if (cover !== null && cover !== 'none') {
    const from = formatNumber(cover.at)
    errors.push(
      `Celah: angka ${cover.included ? 'di atas' : 'mulai dari'} ${from} tidak masuk kategori mana pun.`,
    )
  }
  return errors
}

function joinError(cover: Cover, next: ScaleClass): string | null {
  const start = formatNumber(next.from)
  if (cover === null)
    return `Tumpang tindih: angka mulai dari ${start} juga masuk kategori lain selain ${next.name}.`
  const end = formatNumber(cover.at)
  if (next.from.gt(cover.at)) {
    return `Celah: angka antara ${end} dan ${start} tidak masuk kategori mana pun (antara ${cover.by} dan ${next.name}).`
  }
  if (next.from.lt(cover.at)) {
    const upper = formatNumber(next.to === null ? cover.at : Decimal.min(next.to, cover.at))
    return `Tumpang tindih: angka antara ${start} dan ${upper} masuk kategori ${cover.by} dan ${next.name} sekaligus.`
  }
  if (cover.included && next.fromIncluded) {
    return `Tumpang tindih: angka ${end} masuk kategori ${cover.by} dan ${next.name} sekaligus.`
  }
  if (!cover.included && !next.fromIncluded) {
    return `Celah: angka ${end} tidak masuk kategori mana pun (antara ${cover.by} dan ${next.name}).`
  }
  return null
}

function further(cover: Cover | 'none', next: ScaleClass): Cover {
  if (cover === null || next.to === null) return null
  const end = { at: next.to, included: next.toIncluded, by: next.name }
  if (cover === 'none' || next.to.gt(cover.at)) return end
  return next.to.eq(cover.at) && !cover.included ? end : cover
}

function edge(scaleClass: ScaleClass): string {
  return `${scaleClass.fromIncluded ? 'sebelum ' : ''}${formatNumber(scaleClass.from)}`
}
