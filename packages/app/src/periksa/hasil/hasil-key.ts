import type { HasilPeriksaKey } from '@akuntabel/store'
import { z } from 'zod'
import type { PrivateBox } from '../../auth/private-box.ts'
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

/** Null where it does not open: it came with a backup of an installation that has another secret. */
export function opened(box: PrivateBox, closed: Uint8Array, about: string): Uint8Array | null {
  try {
    return box.open(closed, about)
  } catch {
    return null
  }
}

export function gone(): AppError {
  return new AppError('tidak-ditemukan', {
    sentence: 'Hasil ini sudah dihapus atau lewat 24 jam. Periksa berkasnya sekali lagi.',
  })
}
