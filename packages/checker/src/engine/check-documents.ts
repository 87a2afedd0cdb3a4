import type { ReadDocument } from '@akuntabel/documents'
import { extractFacts } from '../facts/extract-facts.ts'
import type { Facts, OfficeName } from '../facts/types.ts'
import { rules as everyRule } from '../rules/index.ts'
import { keyFigures } from '../summary/key-figures.ts'
import { partsOf } from '../summary/parts.ts'
import { isSettled } from '../told/settled.ts'
import { countChecked } from './count-checked.ts'
import { evidenceOf } from './evidence-of.ts'
import type { FileReport, Finding, Report } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { groupCauses } from './group-causes.ts'
import { locate } from './locate.ts'
import { outcomeOf } from './outcome.ts'
import type { Rule, RuleFinding, Severity } from './rule.ts'
import { selectRules } from './select-rules.ts'
import { withoutRepeats } from './without-repeats.ts'

export interface CheckOptions {
  /** Rule ids or patterns: `hitung/*`, `skala/celah,anggaran/*`. */
  aturan?: string
  /** What the caller knows better than the document. */
  tahun?: number
  satker?: OfficeName
  /** Rules to use instead of all. */
  rules?: readonly Rule[]
  /** Last year's report, or a neighbour's: text copied from it is told, and it is not checked itself. */
  bandingkan?: readonly ReadDocument[]
}

const SURE = 0.7
const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Checks documents, alone and against each other. Pure: reads nothing, prints nothing. */
export function checkDocuments(docs: readonly ReadDocument[], options: CheckOptions = {}): Report {
  const all = docs.map((doc) => withKnown(extractFacts(doc), options))
  const rules = selectRules(options.rules ?? everyRule, options.aturan)
  const compared = (options.bandingkan ?? []).map((doc) => extractFacts(doc))
  return { version: 1, files: all.map((facts, at) => checkOne(facts, { docs, all, rules, compared, at })) }
}

function withKnown(facts: Facts, options: CheckOptions): Facts {
  const { tahun = facts.document.tahun, satker = facts.document.satker } = options
  return { ...facts, document: { ...facts.document, tahun, satker } }
}

interface Checking {
  docs: readonly ReadDocument[]
  all: readonly Facts[]
  rules: readonly Rule[]
  compared: readonly Facts[]
  at: number
}

function checkOne(facts: Facts, { docs, all, rules, compared, at }: Checking): FileReport {
  const seen = new Map<string, number>()
  const causes = new Map<string, number>()
  const raised = rules.flatMap((rule) =>
    rule
      .check(facts, all, compared)
      .filter((found) => !isSettled(facts, { id: rule.id, found }))
      .map((found) => ({ rule, found })),
  )
  const findings = withoutRepeats(raised).map(({ rule, found }): Finding => {
    const key = `${rule.id}|${found.key}`
    const again = seen.get(key) ?? 0
    seen.set(key, again + 1)
    const severity = severityOf(rule, found)
    const location = locate(found.at, facts, docs[at])
    const own = fingerprint(rule.id, found.key, again)
    const same = causes.get(own) ?? 0
    causes.set(own, same + 1)
    return {
      rule: rule.id,
      severity,
      message: found.message,
      location,
      stated: found.stated,
      expected: found.expected,
      arithmetic: found.arithmetic,
      related: found.related.map((place) => {
        const other = place.facts ?? facts
        const location = locate(place.position, other, docs[all.indexOf(other)])
        return other === facts ? location : { ...location, file: other.file }
      }),
      fingerprint: own,
      outcome: outcomeOf(severity),
      // Two keys that differ in capitals share a fingerprint, but not a cause.
      cause: found.cause ?? (same === 0 ? own : `${own}-${same + 1}`),
      places: [{ ...location, fingerprint: own }],
      tags: rule.tags,
      sure: Math.min(1, Math.max(0, found.confidence ?? 1)),
    }
  })
  const { kind, satker, tahun } = facts.document
  return {
    file: facts.file,
    document: { kind, satker: satker === null ? null : officeText(satker), tahun },
    findings: groupCauses(findings).sort(
      (a, b) =>
        a.location.block - b.location.block ||
        (a.location.row ?? 0) - (b.location.row ?? 0) ||
        ORDER[a.severity] - ORDER[b.severity],
    ),
    checked: countChecked(facts),
    ...evidenceOf(facts, { rules, compared, doc: docs[at], findings }),
    parts: partsOf(facts, (position) => locate(position, facts, docs[at])),
    keyFigures: keyFigures(facts, ({ quantity }) => locate(quantity.position, facts, docs[at])),
  }
}

function severityOf(rule: Rule, found: RuleFinding): Severity {
  const severity = found.severity ?? rule.severity
  return severity === 'error' && (found.confidence ?? 1) < SURE ? 'warning' : severity
}

function officeText({ jenis, nama }: { jenis: string; nama: string }): string {
  const kind =
    jenis === 'kota' ? 'Kota' : jenis === 'kabupaten' ? 'Kabupaten' : jenis === 'provinsi' ? 'Provinsi' : ''
  return `KPU ${kind} ${nama}`.replace(/\s+/g, ' ')
}
