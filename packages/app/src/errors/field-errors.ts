import type { z } from 'zod'
import { AppError } from './app-error.ts'

/** zod's findings as one plain sentence per field; a schema's own Indonesian message wins. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.') || 'formulir'
    fields[field] ??= sentenceOf(issue)
  }
  return fields
}

export function invalidInput(fields: Record<string, string>): AppError {
  return new AppError('masukan-salah', { fields })
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (!isDefaultMessage(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? 'Isi bagian ini.'
        : issue.origin === 'string'
          ? `Isi paling sedikit ${issue.minimum} huruf.`
          : `Paling kecil ${issue.minimum}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `Paling banyak ${issue.maximum} huruf.`
        : `Paling besar ${issue.maximum}.`
    case 'invalid_value':
      return 'Pilih salah satu pilihan yang ada.'
    case 'invalid_format':
      return issue.format === 'email'
        ? 'Tulis alamat email yang benar, contoh: nama@kantor.go.id.'
        : issue.format === 'date'
          ? 'Tulis tanggal yang benar, contoh: 28 Februari 2022.'
          : 'Bentuk isian ini tidak benar.'
    case 'invalid_type':
      return issue.input === undefined ? 'Isi bagian ini.' : 'Isian ini tidak dapat dibaca.'
    default:
      return 'Isian ini tidak dapat dibaca.'
  }
}

/** zod writes its own sentences in English; ours end with a point and never start like these. */
function isDefaultMessage(message: string): boolean {
  return /^(Invalid|Too (small|big)|Unrecognized|Expected|Required)/.test(message)
}
