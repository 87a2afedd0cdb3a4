import { formatDate, type Policy, pkDeadline, revisionDeadline } from '@akuntabel/domain'
import type { Dipa, Pk } from '@akuntabel/store'

/** By when a PK that is worked on must be signed, and whether that has passed; null once it is signed. */
export function pkDue(
  { state, tahun, revisi }: Pk,
  { dipa, policy, today }: { dipa: Dipa | null; policy: Policy; today: string },
): { text: string; late: boolean } | null {
  if (state !== 'draf' && state !== 'diajukan') return null
  if (revisi > 0) {
    const due = revisionDeadline(tahun)
    return said(`Perubahan perjanjian ditandatangani paling lambat ${formatDate(due)}`, { due, today })
  }
  if (dipa === null || dipa.tanggal === null) return null
  const due = pkDeadline(dipa.tanggal, policy)
  const since = `${policy.deadlines.pkMonthsAfterDipa} bulan setelah DIPA tanggal ${formatDate(dipa.tanggal)}`
  return said(`Ditandatangani paling lambat ${formatDate(due)}, ${since}`, { due, today })
}

function said(text: string, { due, today }: { due: string; today: string }): { text: string; late: boolean } {
  const late = today > due
  return { text: late ? `${text}. Tenggat ini sudah lewat.` : `${text}.`, late }
}
