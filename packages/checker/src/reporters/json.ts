import type { FileReport, Finding, Location, Report } from '../engine/finding.ts'

/** The contract of `periksa --format json`: version 1, additions only. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ version: report.version, files: report.files.map(fileJson) }, null, 2)}\n`
}

function fileJson({ file, document, findings, checked, silenced }: FileReport) {
  return {
    file,
    document,
    findings: findings.map(findingJson),
    checked,
    ...(silenced === undefined
      ? {}
      : { silenced: silenced.map(({ finding, reason }) => ({ ...findingJson(finding), reason })) }),
  }
}

function findingJson(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    location: locationJson(finding.location),
    stated: finding.stated,
    expected: finding.expected,
    arithmetic: finding.arithmetic,
    related: finding.related.map(locationJson),
    fingerprint: finding.fingerprint,
  }
}

function locationJson({ line, page, heading, table, row, column, excerpt, label, file }: Location) {
  return { line, page, heading, table, row, column, excerpt, label, ...(file === undefined ? {} : { file }) }
}
