import type { FileReport, Finding, FoundPlace, KeyFigure, Location, Report } from '../engine/finding.ts'

/** The contract of `periksa --format json`: version 1, additions only. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ version: report.version, files: report.files.map(fileJson) }, null, 2)}\n`
}

function fileJson({
  file,
  document,
  findings,
  checked,
  passed,
  unchecked,
  parts,
  keyFigures,
  silenced,
}: FileReport) {
  return {
    file,
    document,
    findings: findings.map(findingJson),
    checked,
    passed: passed.map((one) => ({ ...one, location: locationJson(one.location) })),
    unchecked: unchecked.map((one) => ({
      ...one,
      location: one.location === null ? null : locationJson(one.location),
    })),
    parts: parts.map((part) => ({ ...part, place: part.place && locationJson(part.place) })),
    keyFigures: {
      satker: keyFigures.satker.map(keyFigureJson),
      indikator: keyFigures.indikator.map(keyFigureJson),
    },
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
    outcome: finding.outcome,
    cause: finding.cause,
    places: finding.places.map(placeJson),
    tags: finding.tags,
    sure: finding.sure,
  }
}

function keyFigureJson({ name, measure, values }: KeyFigure) {
  return {
    name,
    measure,
    values: values.map(({ text, places }) => ({ text, places: places.map(locationJson) })),
  }
}

function placeJson(place: FoundPlace) {
  return { ...locationJson(place), fingerprint: place.fingerprint }
}

function locationJson({ line, page, heading, chapter, table, row, column, excerpt, label, file }: Location) {
  return {
    line,
    page,
    heading,
    chapter,
    table,
    row,
    column,
    excerpt,
    label,
    ...(file === undefined ? {} : { file }),
  }
}
