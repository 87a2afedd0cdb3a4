import type { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'

/** The rows of a file by the schema that typed rows go through; what no form could send is refused with its row. */
export function rowsOfFile<S extends z.ZodType>(schema: S, rows: readonly unknown[]): z.output<S> {
  const read = readWith(schema, rows)
  if (read.success) return read.data
  const [[field, sentence] = ['', '']] = Object.entries(fieldErrors(read.error))
  const at = Number(field.split('.')[0])
  throw new AppError('berkas-ditolak', {
    sentence: Number.isNaN(at) ? sentence : `Baris ${at + 1}: ${sentence}`,
  })
}
