import type { RuleFinding } from '../../engine/rule.ts'
import { sameFigure } from '../../facts/interval.ts'
import type { Facts, Quantity } from '../../facts/types.ts'
import { printed } from '../money-text.ts'

const OVERALL = /\b(?:capaian|pencapaian)\s+kinerja\b|\brata-rata\s+capaian\b|\bcapaian\s+rata-rata\b/i
const PARTIAL =
  /\b(?:sasaran|indikator|program|kegiatan|divisi|triwulan|tahun sebelumnya|anggaran)\s+(?:\S+\s+){0,6}$/i

/** The office's achievement of the year stated several times in prose: who is alone against the others is reported. */
export function overallFindings(facts: Facts): RuleFinding[] {
  const claims = facts.quantities.filter((quantity) => isOverall(quantity, facts.document.tahun))
  const anchor = mostRepeated(claims)
  if (!anchor) return []
  const beside = facts.quantities.filter(
    (claim) => isAchievement(claim) && claim.position.block === anchor.position.block,
  )
  return claims.flatMap((claim) => {
    if (beside.includes(claim) || beside.some((known) => sameFigure(known.figure, claim.figure))) return []
    const known = beside.map((other) => printed(other.figure)).join(' dan ')
    return [
      {
        message: `Capaian kinerja keseluruhan disebut ${printed(claim.figure)}, padahal di tempat lain ${known}.`,
        at: claim.position,
        stated: claim.figure.text,
        expected: anchor.figure.text,
        arithmetic: null,
        related: beside.map((other) => ({ position: other.position })),
        key: `capaian keseluruhan ${claim.year ?? ''}`,
        confidence: Math.min(claim.confidence, anchor.confidence),
        ...(beside.length > 1 ? { severity: 'warning' as const } : {}),
      },
    ]
  })
}

/** The claim that most others agree with; the first of them. */
export function mostRepeated(claims: readonly Quantity[]): Quantity | undefined {
  const told = [...Map.groupBy(claims, ({ figure }) => `${figure.unit} ${figure.text}`).values()]
  const support = ({ figure }: Quantity) =>
    told.reduce((sum, same) => sum + (same[0] && sameFigure(same[0].figure, figure) ? same.length : 0), 0)
  const [most] = told
    .map(([first]) => first)
    .filter((first) => first !== undefined)
    .map((claim) => ({ claim, support: support(claim) }))
    .toSorted((one, other) => other.support - one.support)
  return most?.claim
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
