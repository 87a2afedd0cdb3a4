import { toRoman } from '@akuntabel/domain'
import { z } from 'zod'
import { entitas, tahun, triwulan } from '../input/schemas.ts'

export const quarterInput = z.object({ entitas, tahun, triwulan })

/** `Triwulan IV` */
export function quarterName(triwulan: number): string {
  return `Triwulan ${toRoman(triwulan)}`
}
