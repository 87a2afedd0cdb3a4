import {
  type Excerpt,
  type FileReport,
  type Finding,
  placesText,
  placeText,
  repairsOf,
  SEVERITY_WORDS,
  type Severity,
} from '@akuntabel/checker'
import { chapterOf } from './check-filter.ts'

export interface FindingView {
  fingerprint: string
  rule: string
  severity: Severity
  word: string
  message: string
  stated: string
  expected: string | null
  arithmetic: string | null
  place: string
  /** The other place that was compared; '' without. */
  other: string
  excerpt: Excerpt
  /** Words at the further places of the same cause. */
  also: { place: string; excerpt: Excerpt }[]
  /** Why the checker is not certain; '' where it is. */
  sure: string
  /** Of each of its places: what silences all of it. */
  sidik: string[]
}

/** What is mended in one go. */
export interface RepairView {
  no: number
  id: string
  severity: Severity
  word: string
  /** What is wrong, of the first finding. */
  message: string
  /** `Tabel 3.8, baris 3355, halaman 21`, without its column. */
  where: string
  chapter: string
  block: number
  findings: FindingView[]
}

/** A place that is no mistake, and why. */
export interface HiddenView {
  fingerprint: string
  message: string
  place: string
  reason: string
}

type Excerpts = Record<string, Excerpt>

export function repairViews(file: Pick<FileReport, 'findings'>, excerpts: Excerpts): RepairView[] {
  return repairsOf(file).map(({ id, severity, findings, location }, at) => {
    const [first] = findings
    return {
      no: at + 1,
      id,
      severity,
      word: SEVERITY_WORDS[severity],
      message: first?.message ?? '',
      where: placeText(location) || (location.heading ?? ''),
      chapter: chapterOf({ location }),
      block: location.block,
      findings: findings.map((finding) => findingView(finding, excerpts)),
    }
  })
}

export function hiddenViews({ silenced = [] }: FileReport): HiddenView[] {
  return silenced.map(({ finding, reason }) => ({
    fingerprint: finding.fingerprint,
    message: finding.message,
    place: placeText(finding.location),
    reason,
  }))
}

function findingView(finding: Finding, excerpts: Excerpts): FindingView {
  const { fingerprint, rule, severity, message, stated, expected, arithmetic, related, places } = finding
  return {
    ...{ fingerprint, rule, severity, message, stated, expected, arithmetic },
    word: SEVERITY_WORDS[severity],
    place: placesText(finding),
    other: related.map(placeText).find((place) => place !== '') ?? '',
    excerpt: excerptAt(finding.location.excerpt, excerpts[fingerprint]),
    also: places.slice(1).flatMap((place) => {
      const excerpt = excerpts[place.fingerprint]
      return excerpt === undefined ? [] : [{ place: placeText(place), excerpt }]
    }),
    sidik: places.map((place) => place.fingerprint),
    sure: finding.sure < SURE ? 'Pemeriksa kurang yakin: bacaan tabel atau kalimatnya dapat keliru.' : '',
  }
}

const SURE = 0.8

function excerptAt(text: string, known: Excerpt | undefined): Excerpt {
  return known ?? { kind: 'text', before: text, marked: '', after: '' }
}
