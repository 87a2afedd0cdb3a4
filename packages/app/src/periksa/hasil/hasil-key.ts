import type { HasilPeriksaKey } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import type { Actor } from '../../permission/actor.ts'

export const hasilInput = z.object({ id: z.uuid('Hasil ini tidak dikenal.') })

/** Kept where the person holds the role, also when another office is looked at. */
export function hasilKey({ personId, viaUnit }: Actor, id: string): HasilPeriksaKey {
  return { unit: viaUnit, personId, id }
}

/** What a column is closed for. */
export function about({ unit, personId, id }: HasilPeriksaKey, column: string): string {
  return `hasil-periksa/${unit}/${personId}/${id}/${column}`
}

export function gone(): AppError {
  return new AppError('tidak-ditemukan', {
    sentence: 'Hasil ini sudah dihapus atau lewat 24 jam. Periksa berkasnya sekali lagi.',
  })
}
