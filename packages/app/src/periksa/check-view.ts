import {
  checkedText,
  type Excerpt,
  excerptOf,
  type FileReport,
  type Finding,
  placesText,
  placeText,
  SEVERITY_WORDS,
  type Severity,
  verdictText,
} from '@akuntabel/checker'
import type { CheckedFiles, RefusedFile } from './check-files.ts'

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
}

export interface FileView {
  file: string
  /** `KPU Kota Blitar, 2021`; '' when the document does not say. */
  about: string
  verdict: string
  checked: string
  groups: { heading: string; findings: FindingView[] }[]
  /** Findings that are only in the downloads. */
  more: number
}

export interface CheckView {
  verdict: string
  findings: number
  files: FileView[]
  refused: RefusedFile[]
}

/** A page stays readable; the downloads hold everything. */
const MOST_SHOWN = 300

export function checkView({ report, sources, refused }: CheckedFiles): CheckView {
  return {
    verdict: verdictText(report.files),
    findings: report.files.reduce((sum, file) => sum + file.findings.length, 0),
    files: report.files.map((file, at) => fileView(file, sources[at])),
    refused,
  }
}

function fileView(file: FileReport, source: CheckedFiles['sources'][number] | undefined): FileView {
  const shown = file.findings.slice(0, MOST_SHOWN)
  const groups = [...Map.groupBy(shown, (finding) => finding.location.heading ?? 'Awal dokumen')]
  return {
    file: file.file,
    about: [file.document.satker, file.document.tahun].filter((part) => part !== null).join(', '),
    verdict: verdictText(file),
    checked: checkedText(file.checked),
    groups: groups.map(([heading, findings]) => ({
      heading,
      findings: findings.map((finding) => findingView(finding, source)),
    })),
    more: file.findings.length - shown.length,
  }
}

function findingView(finding: Finding, source: CheckedFiles['sources'][number] | undefined): FindingView {
  const { fingerprint, rule, severity, message, stated, expected, arithmetic, related } = finding
  return {
    ...{ fingerprint, rule, severity, message, stated, expected, arithmetic },
    word: SEVERITY_WORDS[severity],
    place: placesText(finding),
    other: related.map(placeText).find((place) => place !== '') ?? '',
    excerpt: excerptOf(finding, source?.doc),
  }
}
