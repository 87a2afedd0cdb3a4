import { TRIWULAN } from '@akuntabel/domain'
import { text } from './form.ts'

const PARTS = [
  'sasaranId',
  'indikatorId',
  'pkIndikatorId',
  'programId',
  'uraian',
  'target',
  'kode',
  'pagu',
  'nomor',
  'alasanTriwulan',
] as const

/** One change of a draft agreement as its form sends it; the application layer decides whether it is one. */
export function pkChange(form: FormData): Record<string, unknown> {
  const change: Record<string, unknown> = { do: text(form, 'do') }
  for (const part of PARTS) if (form.has(part)) change[part] = text(form, part)
  const quarters = TRIWULAN.filter((quarter) => form.has(`triwulan.${quarter}`))
  if (quarters.length > 0) {
    change.triwulan = Object.fromEntries(
      quarters.map((quarter) => [quarter, text(form, `triwulan.${quarter}`)]),
    )
  }
  return change
}
