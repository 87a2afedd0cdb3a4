import { ROLES, type Role } from '@akuntabel/domain'
import { listAudit } from '@akuntabel/store'
import { z } from 'zod'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { auditWords } from '../organisasi/kedudukan-label.ts'
import { AUDIT_EVENTS, type AuditEvent, auditLabel } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'

export interface AuditView {
  rows: (ChangeView & { seq: string; peran: string; event: string; subject: string; hash: string })[]
  /** Give it as `before` for the next page; null at the end. */
  next: string | null
  /** For the filter: the event and its words. */
  events: { event: string; text: string }[]
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
  async run({ tx, unit, services }, { before, event, subject }): Promise<AuditView> {
    const office = await loadUnit(tx, unit)
    const tahun = Number(services.clock.today(office.timezone).slice(0, 4))
    const words = auditWords(await lembagaOf(tx, unit, tahun))
    const page = await listAudit(tx, {
      unit,
      before: before === undefined ? undefined : BigInt(before),
      event: event || undefined,
      subject: subject || undefined,
    })
    return {
      rows: page.rows.map((row) => ({
        ...changeView(row, office.timezone, words),
        seq: row.seq.toString(),
        peran: ROLES[row.peran as Role]?.label ?? 'Sistem',
        event: row.event,
        subject: row.subject,
        hash: row.hash,
      })),
      next: page.next === null ? null : page.next.toString(),
      events: (Object.keys(AUDIT_EVENTS) as AuditEvent[])
        .map((event) => ({ event, text: auditLabel(event, words) }))
        .sort((a, b) => a.text.localeCompare(b.text, 'id')),
    }
  },
})
