import { auditedUnits, readTransaction, verifyAudit } from '@akuntabel/store'
import { type AuditVerdict, auditVerdict } from '../audit/verify-audit.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'

/** Recomputes the chain of every office, each in a snapshot of its own. */
export async function verifyTrails({
  database,
}: Services): Promise<{ unit: string; verdict: AuditVerdict }[]> {
  const units = await readTransaction(database, systemContext(''), auditedUnits)
  const verdicts = []
  for (const unit of units) {
    const check = await readTransaction(database, systemContext(unit), (tx) => verifyAudit(tx, unit))
    verdicts.push({ unit, verdict: auditVerdict(check) })
  }
  return verdicts
}
