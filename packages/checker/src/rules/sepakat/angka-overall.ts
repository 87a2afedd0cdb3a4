import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Quantity } from '../../facts/types.ts'
import { printed } from '../money-text.ts'

const OVERALL = /\b(?:capaian|pencapaian)\s+kinerja\b/i
const PARTIAL =
  /\b(?:sasaran|indikator|program|kegiatan|divisi|triwulan|tahun sebelumnya|anggaran)\s+(?:\S+\s+){0,6}$/i

/** The office's achievement of the year stated twice in prose: the later must repeat one of the earlier figures. */
export function overallFindings(facts: Facts): RuleFinding[] {
  const claims = facts.quantities.filter((quantity) => isOverall(quantity, facts.document.tahun))
  const first = claims[0]
  if (!first) return []
  const early = facts.quantities.filter(
    (claim) => isAchievement(claim) && claim.position.block === first.position.block,
  )
  return claims.flatMap((claim) => {
    if (early.includes(claim) || early.some((known) => sameFigure(known.figure, claim.figure))) return []
    const known = early.at(-1) ?? first
    const earlier = early.map((other) => printed(other.figure)).join(' dan ')
    return [
      {
        message: `Capaian kinerja keseluruhan disebut ${printed(claim.figure)}, padahal sebelumnya ${earlier}.`,
        at: claim.position,
        stated: claim.figure.text,
        expected: known.figure.text,
        arithmetic: null,
        related: early.map((other) => ({ position: other.position })),
        key: `capaian keseluruhan ${claim.year ?? ''}`,
        confidence: Math.min(claim.confidence, known.confidence),
        ...(early.length > 1 ? { severity: 'warning' as const } : {}),
      },
    ]
  })
}

function isAchievement({ source, what, measure, figure }: Quantity): boolean {
  if (source !== 'prosa' || what !== 'satker' || figure.unit !== 'persen') return false
  return measure === 'capaian' || measure === 'realisasi-kinerja' || measure === 'rata-rata'
}

function isOverall(quantity: Quantity, year: number | null): boolean {
  if (!isAchievement(quantity) || quantity.year !== year) return false
  const before = quantity.sentence.slice(0, quantity.at ?? 0)
  return OVERALL.test(before) && !PARTIAL.test(before) && !/\d\s*[-–]\s*$/.test(before)
}
