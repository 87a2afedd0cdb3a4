import { ROLES, type Role } from '@akuntabel/domain'
import { listAudit } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../office/office.ts'
import { AUDIT_EVENTS } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'

export interface AuditView {
  rows: (ChangeView & { seq: string; peran: string; event: string; subject: string; hash: string })[]
  /** Give it as `before` for the next page; null at the end. */
  next: string | null
  /** For the filter. */
  events: string[]
}

export const readAudit = defineUseCase({
  name: 'read-audit',
  kind: 'read',
  permission: 'jejak.baca',
  audit: null,
  input: z.object({
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    event: z.string().max(60).optional(),
    subject: z.string().max(200).optional(),
  }),
  async run({ tx, unit }, { before, event, subject }): Promise<AuditView> {
    const office = await loadUnit(tx, unit)
    const page = await listAudit(tx, {
      unit,
      before: before === undefined ? undefined : BigInt(before),
      event: event || undefined,
      subject: subject || undefined,
    })
    return {
      rows: page.rows.map((row) => ({
        ...changeView(row, office.timezone),
        seq: row.seq.toString(),
        peran: ROLES[row.peran as Role]?.label ?? 'Sistem',
        event: row.event,
        subject: row.subject,
        hash: row.hash,
      })),
      next: page.next === null ? null : page.next.toString(),
      events: Object.keys(AUDIT_EVENTS),
    }
  },
})
