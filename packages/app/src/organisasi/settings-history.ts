import { listAudit, type Reader } from '@akuntabel/store'
import type { AuditWords } from '../use-case/audit-events.ts'
import { type ChangeView, changeView } from '../view/change.ts'

/** The last changes of a kind of setting, or of one of them, newest first. */
export async function settingsHistory(
  tx: Reader,
  {
    unit,
    subject,
    timezone,
    limit = 10,
    words,
  }: { unit: string; subject: string; timezone: string; limit?: number; words?: AuditWords },
): Promise<ChangeView[]> {
  const { rows } = await listAudit(tx, { unit, subject, limit })
  return rows.map((row) => changeView(row, timezone, words))
}
