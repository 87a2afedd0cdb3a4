import { Decimal } from '../number/decimal.ts'
import { makeScale, type ScaleMaking } from './make-scale.ts'
import type { Scale, ScaleClass } from './types.ts'
import { readWarna } from './warna.ts'

/** A class as stored: decimals as text. */
export type ScaleClassJson = Omit<ScaleClass, 'from' | 'to'> & { from: string; to: string | null }

/**
 * Classes of a scale as plain JSON for the store. Units: percent as text. Source: docs/domain.md §2.
 * Example: `{ name: 'Berhasil', warna: 'baik', from: '90', fromIncluded: false, to: '100', … }`.
 * Edge: `parseScale` of the result gives the same scale. Error: none.
 */
export function scaleToJson(scale: Scale): ScaleClassJson[] {
  return scale.classes.map((scaleClass) => ({
    ...scaleClass,
    from: scaleClass.from.toFixed(),
    to: scaleClass.to === null ? null : scaleClass.to.toFixed(),
  }))
}

/**
 * Reads stored classes and proves the scale again. Units: percent as text. Source: docs/domain.md §2.
 * Example: `parseScale('Skala', 'sitasi', scaleToJson(scale))`. Edge: classes in any order; a class
 * stored before classes had a colour gets that of its word.
 * Error: malformed classes, holes and overlaps give Indonesian sentences.
 */
export function parseScale(name: string, citation: string, json: unknown): ScaleMaking {
  if (!Array.isArray(json)) return { ok: false, errors: ['Skala harus berupa daftar kategori.'] }
  const classes = json.map(readClass)
  if (classes.some((scaleClass) => scaleClass === null)) {
    return { ok: false, errors: ['Ada kategori yang batas, keterangan, atau warnanya tidak terbaca.'] }
  }
  return makeScale(
    name,
    citation,
    classes.filter((scaleClass) => scaleClass !== null),
  )
}

function readClass(json: unknown): ScaleClass | null {
  if (typeof json !== 'object' || json === null) return null
  const {
    name,
    from,
    fromIncluded,
    to,
    toIncluded,
    keterangan = null,
    ...rest
  } = json as Record<string, unknown>
  if (typeof name !== 'string' || typeof fromIncluded !== 'boolean' || typeof toIncluded !== 'boolean')
    return null
  if (!isDecimal(from) || (to !== null && !isDecimal(to))) return null
  const warna = readWarna(rest.warna, name)
  if (warna === null || (keterangan !== null && typeof keterangan !== 'string')) return null
  const bounds = {
    from: new Decimal(from),
    fromIncluded,
    to: to === null ? null : new Decimal(to),
    toIncluded,
  }
  return { name, keterangan, warna, ...bounds }
}

function isDecimal(value: unknown): value is string | number {
  return /^-?\d+(\.\d+)?$/.test(String(value)) && (typeof value === 'string' || typeof value === 'number')
}
