import type { FileReport, Finding, Location } from '../engine/finding.ts'
import type { Severity } from '../engine/rule.ts'

/** What is mended in one go: findings of one row of a table, or one finding with all its places. */
export interface Repair {
  /** Fingerprint of its first finding: stays when others are silenced. */
  id: string
  severity: Severity
  findings: Finding[]
  /** Where to begin. */
  location: Location
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
/** Figures that others are computed from come first, spelling last. */
const FAMILIES = [
  'data',
  'identitas',
  'hitung',
  'anggaran',
  'sepakat',
  'isi',
  'skala',
  'waktu',
  'hukum',
  'susunan',
  'bentuk',
]

/** Findings as a list of repairs, the first to mend first. */
export function repairsOf({ findings }: Pick<FileReport, 'findings'>): Repair[] {
  const groups = Map.groupBy(findings, (finding) => rowOf(finding) ?? finding.fingerprint)
  return [...groups.values()].flatMap((group) => sorted(group)).toSorted(compare)
}

function sorted(group: readonly Finding[]): Repair[] {
  const findings = group.toSorted((a, b) => rank(a) - rank(b))
  const [first] = findings
  if (first === undefined) return []
  return [{ id: first.fingerprint, severity: first.severity, findings, location: first.location }]
}

/** One wrong cell makes several sums of its row wrong; spelling is mended word by word. */
function rowOf({ rule, location: { table, row, file }, places }: Finding): string | null {
  if (table === null || row === null || places.length > 1 || familyOf(rule) === 'bentuk') return null
  return `${file ?? ''}|${table}|${row}`
}

function compare(a: Repair, b: Repair): number {
  const [one, other] = [a.findings[0], b.findings[0]]
  if (one === undefined || other === undefined) return 0
  return (
    rank(one) - rank(other) ||
    b.findings.length - a.findings.length ||
    other.places.length - one.places.length ||
    a.location.block - b.location.block ||
    (a.location.row ?? 0) - (b.location.row ?? 0)
  )
}

function rank({ severity, rule }: Finding): number {
  const family = FAMILIES.indexOf(familyOf(rule))
  return SEVERITIES.indexOf(severity) * 100 + (family < 0 ? FAMILIES.length : family)
}

/** `hitung` of `hitung/sisa`. */
export function familyOf(rule: string): string {
  return rule.split('/')[0] ?? rule
}
