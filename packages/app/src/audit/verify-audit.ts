import { type AuditCheck, verifyAudit as verifyChain } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface AuditVerdict {
  ok: boolean
  checked: number
  /** Number of the first entry that does not fit. */
  brokenAt: number | null
  sentence: string
}

/** Recomputes the whole chain of the unit. */
export const verifyAudit = defineUseCase({
  name: 'verify-audit',
  kind: 'read',
  permission: 'jejak.baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit }): Promise<AuditVerdict> {
    return auditVerdict(await verifyChain(tx, unit))
  },
})

const REASONS: Record<Extract<AuditCheck, { ok: false }>['reason'], string> = {
  celah: 'ada catatan yang hilang',
  rantai: 'catatan tidak menyambung ke catatan sebelumnya',
  isi: 'isi catatan berubah',
  kepala: 'ujung rantai tidak cocok dengan catatan terakhir',
}

export function auditVerdict(check: AuditCheck): AuditVerdict {
  if (check.ok) {
    const checked = Number(check.count)
    return { ok: true, checked, brokenAt: null, sentence: `Jejak utuh: ${checked} catatan diperiksa.` }
  }
  const brokenAt = Number(check.seq)
  return {
    ok: false,
    checked: brokenAt,
    brokenAt,
    sentence: `Jejak tidak utuh pada catatan nomor ${brokenAt}: ${REASONS[check.reason]}.`,
  }
}
