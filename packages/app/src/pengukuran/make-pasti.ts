import { valueFromColumns, valueToRaw } from '@akuntabel/domain'
import { getNilai, makeNilaiPasti, type Writer } from '@akuntabel/store'
import { z } from 'zod'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { figureView } from '../view/figure.ts'
import { findIndikator } from './find-indikator.ts'
import type { RowPlace } from './save-value-row.ts'

/** That a figure is so, as its field showed it when it was asked about. */
export const pastiInput = z.string().max(60).optional()

/** Keeps the answer about an unusual figure, after saving; a figure that is another one by now is asked about by itself. */
export async function makePasti(
  tx: Writer,
  { actor, plan, pengukuran }: RowPlace,
  { indikatorId, nilai }: { indikatorId: string; nilai: string },
): Promise<AuditEntry[]> {
  const indikator = findIndikator(plan, indikatorId)
  requireOwnSubbagian(actor, indikator)
  const { unit_code: unit, id: pengukuranId, triwulan, tahun } = pengukuran
  const key = { unit, pengukuranId, indikatorId }
  const row = await getNilai(tx, key)
  const value = row === null ? null : valueFromColumns(indikator.kind, row)
  if (row === null || row.amount === null || value === null || valueToRaw(value) !== nilai) return []
  if (!(await makeNilaiPasti(tx, { ...key, amount: row.amount, by: actor.personName }))) return []
  return [
    {
      event: 'pengukuran.dipastikan',
      subject: `pengukuran/${pengukuranId}/${indikatorId}`,
      data: { kode: indikator.kode, triwulan, tahun, nilai: figureView(value).text },
    },
  ]
}
