import { type ErrorCode, errorTable } from './error-table.ts'

/** Both versions of one form, for the person who saves second. */
export interface ConflictView {
  fields: { field: string; label: string; mine: string; theirs: string }[]
  mine: Record<string, string>
  theirs: Record<string, string>
  /** Send this version to save over theirs after reading it. */
  version: number
  /** By field, where each counts for itself. */
  versions?: Record<string, number>
  by: string
  atText: string
}

export interface ErrorData {
  /** Replaces the table's sentence where the refusal can say more. */
  sentence?: string
  fields?: Record<string, string>
  conflict?: ConflictView
  gaps?: { judul: string; sebab: string; tautan: string | null }[]
}

export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(data.sentence ?? errorTable[code].sentence)
    this.code = code
    this.data = data
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}

export interface ErrorView {
  code: ErrorCode
  http: number
  exit: number
  sentence: string
  fields: Record<string, string>
  conflict: ConflictView | null
  gaps: { judul: string; sebab: string; tautan: string | null }[]
}

/** What may be shown of anything thrown; details of unknown failures stay in the log. */
export function toErrorView(error: unknown): ErrorView {
  const known = isAppError(error) ? error : new AppError('gagal')
  const { http, exit } = errorTable[known.code]
  return {
    code: known.code,
    http,
    exit,
    sentence: known.message,
    fields: known.data.fields ?? {},
    conflict: known.data.conflict ?? null,
    gaps: known.data.gaps ?? [],
  }
}
