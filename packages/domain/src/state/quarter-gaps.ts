import type { AnalysisField, SyaratAjukan } from '../policy/policy.ts'
import type { NilaiStatus } from './states.ts'

/** What one indicator has in a quarter. */
export interface QuarterValue {
  status: NilaiStatus
  /** A figure is asked: the year has a target, and so has the quarter or it is the last; or one was begun. */
  diminta: boolean
  realisasi: boolean
  teks: Readonly<Record<AnalysisField, boolean>>
  bukti: number
  /** ISO date until which evidence was promised. */
  sampai: string | null
  /** Typed although it is counted from components, and nobody said why. */
  tanpaAlasan: boolean
}

export type QuarterGap = 'realisasi' | 'asal-alasan' | AnalysisField | 'bukti' | 'bukti-lewat'

/**
 * What an indicator still lacks before its quarter is handed in, in the order of the form.
 * Units: ISO dates. Source: the policy pack, `ajukan`. Example: figure without cause, the pack asks `penyebab` and
 * evidence → `['penyebab', 'bukti']`.
 * Edge: *tidak dapat diukur* needs nothing more; an indicator without figure and without target for the quarter
 * neither; promised evidence is asked again (`bukti-lewat`) from the day after the promise. Error: none.
 */
export function quarterGaps(value: QuarterValue, syarat: SyaratAjukan, today: string): QuarterGap[] {
  if (value.status === 'tidak-dapat-diukur') return []
  if (!value.realisasi && !value.diminta) return []
  const gaps: QuarterGap[] = value.realisasi ? [] : ['realisasi']
  if (value.tanpaAlasan) gaps.push('asal-alasan')
  gaps.push(...syarat.teks.filter((field) => !value.teks[field]))
  if (syarat.bukti && value.bukti === 0) gaps.push(...evidenceGap(value, today))
  return gaps
}

function evidenceGap({ status, sampai }: QuarterValue, today: string): QuarterGap[] {
  if (status !== 'bukti-menyusul' || sampai === null) return ['bukti']
  return today <= sampai ? [] : ['bukti-lewat']
}

/**
 * What the pack asks of a quarter. Units: none. Source: the policy pack, `ajukan`.
 * Example: quarter 4 → `ajukan.tw4`. Edge: quarters 1–3 share one. Error: none.
 */
export function syaratOf(
  { ajukan }: { ajukan: { tw1_3: SyaratAjukan; tw4: SyaratAjukan } },
  triwulan: 1 | 2 | 3 | 4,
): SyaratAjukan {
  return triwulan === 4 ? ajukan.tw4 : ajukan.tw1_3
}
