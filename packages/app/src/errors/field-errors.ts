import type { z } from 'zod'
import { AppError } from './app-error.ts'

/** What a schema found as one sentence per field, the first one. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { path, message } of error.issues) fields[path.join('.') || 'formulir'] ??= message
  return fields
}

export function invalidInput(fields: Record<string, string>): AppError {
  return new AppError('masukan-salah', { fields })
}
