import type { ReadDocument } from '@akuntabel/documents'
import { extractFacts } from '../facts/extract-facts.ts'
import type { Facts, OfficeName } from '../facts/types.ts'
import { rules as everyRule } from '../rules/index.ts'
import { countChecked } from './count-checked.ts'
import type { FileReport, Finding, Report } from './finding.ts'
import { fingerprint } from './fingerprint.ts'
import { locate } from './locate.ts'
import type { Rule, RuleFinding, Severity } from './rule.ts'
import { selectRules } from './select-rules.ts'

export interface CheckOptions {
  /** Rule ids or patterns: `hitung/*`, `skala/celah,anggaran/*`. */
  aturan?: string
  /** What the caller knows better than the document. */
  tahun?: number
  satker?: OfficeName
  /** Rules to use instead of all. */
  rules?: readonly Rule[]
}

const SURE = 0.7
const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Checks documents, alone and against each other. Pure: reads nothing, prints nothing. */
export function checkDocuments(docs: readonly ReadDocument[], options: CheckOptions = {}): Report {
  const all = docs.map((doc) => withKnown(extractFacts(doc), options))
  const rules = selectRules(options.rules ?? everyRule, options.aturan)
  return { version: 1, files: all.map((facts, at) => checkOne(facts, { docs, all, rules, at })) }
}

function withKnown(facts: Facts, options: CheckOptions): Facts {
  const { tahun = facts.document.tahun, satker = facts.document.satker } = options
  return { ...facts, document: { ...facts.document, tahun, satker } }
}

interface Checking {
  docs: readonly ReadDocument[]
  all: readonly Facts[]
  rules: readonly Rule[]
  at: number
}

function checkOne(facts: Facts, { docs, all, rules, at }: Checking): FileReport {
  const seen = new Map<string, number>()
  const findings = rules.flatMap((rule) =>
    rule.check(facts, all).map((found): Finding => {
      const key = `${rule.id}|${found.key}`
      const again = seen.get(key) ?? 0
      seen.set(key, again + 1)
      return {
        rule: rule.id,
        severity: severityOf(rule, found),
        message: found.message,
        location: locate(found.at, facts, docs[at]),
        stated: found.stated,
        expected: found.expected,
        arithmetic: found.arithmetic,
        related: found.related.map((place) => {
          const other = place.facts ?? facts
          const location = locate(place.position, other, docs[all.indexOf(other)])
          return other === facts ? location : { ...location, file: other.file }
        }),
        fingerprint: fingerprint(rule.id, found.key, again),
      }
    }),
  )
  const { kind, satker, tahun } = facts.document
  return {
    file: facts.file,
    document: { kind, satker: satker === null ? null : officeText(satker), tahun },
    findings: findings.sort(
      (a, b) =>
        a.location.block - b.location.block ||
        (a.location.row ?? 0) - (b.location.row ?? 0) ||
        ORDER[a.severity] - ORDER[b.severity],
    ),
    checked: countChecked(facts),
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
