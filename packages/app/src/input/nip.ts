import { parseNip } from '@akuntabel/domain'
import { z } from 'zod'

/** The number of a civil servant as 18 digits; left empty it is null. */
export const optionalNip = z
  .string()
  .trim()
  .max(30, 'NIP terdiri atas 18 angka.')
  .default('')
  .transform((typed, ctx): string | null => {
    if (typed === '') return null
    const reading = parseNip(typed)
    if (reading.ok) return reading.value.nip
    ctx.addIssue({ code: 'custom', message: reading.error })
    return z.NEVER
  })
