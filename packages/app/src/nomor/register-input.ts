import { REGISTER_NAMES } from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'

export const registerInput = z.object({
  register: z.enum(REGISTER_NAMES, 'Register ini tidak dikenal.'),
  tahun,
})
