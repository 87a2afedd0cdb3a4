import { andOf, formatDate, type QuarterGap, quarterGaps, syaratOf } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import { type Cell, indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'
import { isAsked } from '../year/quarter-done.ts'
import { lacksReason } from './komponen-view.ts'
import { quarterName } from './period.ts'

/** What one indicator lacks before its quarter is handed in. */
export interface MissingView {
  indikatorId: string
  kode: string
  name: string
  kurang: GapPartView[]
  /** `realisasi, penyebab dan bukti` */
  text: string
  /** Evidence that is missing, as its card names it: `IKU-2 (Register produk hukum)`; null where none is. */
  bukti: string | null
}

/** One piece; `bagian` names its field on the indicator's page. */
export interface GapPartView {
  bagian: QuarterGap
  label: string
}

export interface QuarterAsk {
  triwulan: Triwulan
  today: string
}

/** Indicators that lack something the policy asks of the quarter, in the order of the PK. */
export function missingFor(plan: YearPlan, ask: QuarterAsk): MissingView[] {
  return indikatorOf(plan).flatMap((one) => {
    const kurang = gapParts(plan, one, ask)
    if (kurang.length === 0) return []
    const { indikator_id: indikatorId, kode, name } = one
    const text = andOf(kurang.map(({ label }) => label))
    return [{ indikatorId, kode, name, kurang, text, bukti: buktiText(one, kurang) }]
  })
}

export function gapParts(
  plan: YearPlan,
  indikator: PlannedIndikator,
  { triwulan, today }: QuarterAsk,
): GapPartView[] {
  const cell = indikator.cells[triwulan]
  const { tindak_lanjut: tindakLanjut, ...teks } = cell.teks
  const value = {
    status: cell.status,
    // What was begun is finished, also where nothing was asked.
    diminta: isAsked(indikator, triwulan) || cell.komponen.length > 0,
    realisasi: cell.realisasi !== null,
    teks: { ...teks, tindakLanjut },
    bukti: cell.bukti,
    sampai: cell.sampai,
    tanpaAlasan: lacksReason(indikator, triwulan),
  }
  return quarterGaps(value, syaratOf(plan.policy, triwulan), today).map((bagian) => ({
    bagian,
    label: labelOf(bagian, indikator, cell),
  }))
}

export function lacksFigure({ kurang }: MissingView): boolean {
  return kurang.some(({ bagian }) => bagian === 'realisasi')
}

/**
 * `2 indikator belum lengkap untuk Triwulan IV. IKU-2 belum punya realisasi dan bukti. Bukti yang belum ada: IKU-2 (Register).`
 * Null where nothing is missing.
 */
export function missingSentence(missing: MissingView[], triwulan: Triwulan): string | null {
  const [first] = missing
  if (first === undefined) return null
  const evidence = missing.flatMap(({ bukti }) => bukti ?? [])
  const named = evidence.length === 0 ? '' : ` Bukti yang belum ada: ${evidence.join('; ')}.`
  return `${missing.length} indikator belum lengkap untuk ${quarterName(triwulan)}. ${first.kode} belum punya ${first.text}.${named}`
}

function buktiText({ kode, bukti_diminta }: PlannedIndikator, kurang: GapPartView[]): string | null {
  if (kurang.every(({ bagian }) => bagian !== 'bukti' && bagian !== 'bukti-lewat')) return null
  return bukti_diminta === null ? kode : `${kode} (${bukti_diminta})`
}

function labelOf(gap: QuarterGap, indikator: PlannedIndikator, { sampai, komponen }: Cell): string {
  if (gap === 'realisasi' && komponen.length > 0) return komponenLabel(indikator, komponen)
  return gap === 'bukti-lewat' && sampai !== null
    ? `bukti yang dijanjikan sampai ${formatDate(sampai)}`
    : GAPS[gap]
}

const GAPS: Record<QuarterGap, string> = {
  realisasi: 'realisasi',
  'asal-alasan': 'alasan dilaporkan tanpa komponen',
  penyebab: 'penyebab',
  hambatan: 'hambatan',
  kendala: 'kendala',
  solusi: 'solusi',
  tindakLanjut: 'rencana tindak lanjut',
  program: 'program pendukung',
  bukti: 'bukti',
  'bukti-lewat': 'bukti yang dijanjikan',
}

/** Some components are there: which are not, or that they cannot be counted as they are. */
function komponenLabel(indikator: PlannedIndikator, filled: Cell['komponen']): string {
  const missing = indikator.komponen.filter(({ kode }) => filled.every((one) => one.kode !== kode))
  return missing.length === 0
    ? 'komponen yang dapat dihitung'
    : `komponen ${missing.map(({ kode }) => kode).join(', ')}`
}
