import type { FileReport, Finding, Location, Report } from '../engine/finding.ts'
import type { Rule, Severity } from '../engine/rule.ts'
import { rules as everyRule } from '../rules/index.ts'

export interface SarifOptions {
  /** Version of Akuntabel. */
  version: string
  /** Rules that were used beside those of the checker. */
  rules?: readonly Pick<Rule, 'id' | 'severity' | 'meaning' | 'tags'>[]
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0; a fingerprint stays the same when a page or a row is added before its finding. */
export function reportSarif(report: Report, options: SarifOptions): string {
  const rules = [...everyRule, ...(options.rules ?? [])]
  const index = new Map(rules.map((rule, at) => [rule.id, at]))
  const run = {
    tool: {
      driver: {
        name: 'akuntabel periksa',
        version: options.version,
        language: 'id-ID',
        rules: rules.map(({ id, severity, meaning, tags }) => ({
          id,
          shortDescription: { text: meaning },
          defaultConfiguration: { level: LEVELS[severity] },
          properties: { tags },
        })),
      },
    },
    language: 'id-ID',
    // Columns are those of a table, never characters of a line; none is stated.
    columnKind: 'unicodeCodePoints',
    artifacts: report.files.map(({ file }) => ({ location: { uri: uri(file) } })),
    results: report.files.flatMap((file) => resultsOf(file, index)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function resultsOf(file: FileReport, index: ReadonlyMap<string, number>) {
  const found = file.findings.map((finding) => resultOf(finding, file.file, index))
  const silenced = (file.silenced ?? []).map(({ finding, reason }) => ({
    ...resultOf(finding, file.file, index),
    suppressions: [{ kind: 'external', justification: reason }],
  }))
  return [...found, ...silenced]
}

function resultOf(finding: Finding, file: string, index: ReadonlyMap<string, number>) {
  const { rule, severity, message, places, related, fingerprint, stated, expected, arithmetic } = finding
  const { outcome, cause, sure } = finding
  const ruleIndex = index.get(rule)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    // Several only where each of them must be mended, as SARIF asks.
    locations: places.map((place) => locationOf(place, file)),
    relatedLocations: related.map((other, at) => ({ id: at, ...locationOf(other, file) })),
    partialFingerprints: { 'akuntabel/v1': fingerprint },
    properties: { stated, expected, arithmetic, outcome, cause, sure },
  }
}

function locationOf(location: Location, file: string) {
  const { line, excerpt, heading, label, page } = location
  const names = [...new Set([heading, label].filter((name) => name !== null && name !== ''))]
  return {
    physicalLocation: {
      artifactLocation: { uri: uri(location.file ?? file) },
      ...(line === null ? {} : { region: { startLine: line, snippet: { text: excerpt } } }),
    },
    ...(names.length === 0
      ? {}
      : { logicalLocations: names.map((name) => ({ name, fullyQualifiedName: names.join(' › ') })) }),
    ...(page === null ? {} : { properties: { page } }),
  }
}

/** A path as SARIF wants it: forward slashes, everything else escaped. */
function uri(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
