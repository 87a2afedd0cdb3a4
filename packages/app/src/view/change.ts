import type { AuditRow } from '@akuntabel/store'
import { type AuditWords, auditSentence } from '../use-case/audit-events.ts'
import { formatInstant } from './instant.ts'

/** One entry of the trail as people read it. */
export interface ChangeView {
  at: string
  atText: string
  actor: string
  sentence: string
  /** Figures before and after, where the change was of one value. */
  from: string | null
  to: string | null
}

export function changeView(row: AuditRow, timezone?: string, words?: AuditWords): ChangeView {
  const data = (row.data ?? {}) as Record<string, unknown>
  return {
    at: row.at,
    atText: formatInstant(row.at, timezone),
    actor: row.actor_name,
    sentence: auditSentence(row.event, data, words),
    from: typeof data.sebelum === 'string' ? data.sebelum : null,
    to: typeof data.sesudah === 'string' ? data.sesudah : null,
  }
}
