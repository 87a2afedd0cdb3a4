import { coverageErrors } from './coverage.ts'
import type { Scale, ScaleClass } from './types.ts'

export type ScaleMaking = { ok: true; scale: Scale } | { ok: false; errors: string[] }

/**
 * Makes a category scale, proven to cover [0, ∞) exactly once. Classes may come in any order.
 * Units: percent. Source: docs/domain.md §2. Example: the shipped `kpu-lkj`, five classes.
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
  if (from.lt(0)) return [`Kategori ${name} mulai di bawah 0.`]
  if (to === null) return []
  if (to.lt(from) || (to.eq(from) && !(fromIncluded && toIncluded)))
    return [`Kategori ${name} tidak berisi angka apa pun.`]
  return []
}
