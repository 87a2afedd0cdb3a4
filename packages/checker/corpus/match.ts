import type { Finding, Location } from '../src/engine/finding.ts'
import type { Expectation } from './types.ts'

export interface Matched {
  hits: { expectation: Expectation; finding: Finding }[]
  misses: Expectation[]
  /** Findings nothing was planted for. */
  wrong: Finding[]
  /** A second finding of the same rule at a planted place. */
  repeated: Finding[]
  /** Consequences that the source allows. */
  allowed: Finding[]
}

/** Pairs each plant with the finding that fits best; a finding proves one plant at most. */
export function matchFindings(expectations: readonly Expectation[], all: readonly Finding[]): Matched {
  const findings = all.flatMap(placesApart)
  const pairs = expectations
    .flatMap((expectation) =>
      findings.map((finding) => ({ expectation, finding, fit: fitOf(expectation, finding) })),
    )
    .filter((pair) => pair.fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const hits = new Map<Expectation, Finding>()
  const used = new Set<Finding>()
  for (const { expectation, finding } of pairs) {
    if (hits.has(expectation) || used.has(finding)) continue
    hits.set(expectation, finding)
    used.add(finding)
  }
  const rest = findings.filter((finding) => !used.has(finding))
  const repeated = rest.filter((finding) =>
    expectations.some((one) => hits.has(one) && fitOf(one, finding) > 0),
  )
  const allowed = rest.filter(
    (one) => !repeated.includes(one) && expectations.some((plant) => allows(plant, one)),
  )
  return {
    hits: [...hits].map(([expectation, finding]) => ({ expectation, finding })),
    misses: expectations.filter((expectation) => !hits.has(expectation)),
    wrong: rest.filter((finding) => !repeated.includes(finding) && !allowed.includes(finding)),
    repeated,
    allowed,
  }
}

/** A cause with several places proves a plant at each of them. */
function placesApart(finding: Finding): Finding[] {
  return finding.places.length < 2
    ? [finding]
    : finding.places.map((place) => ({ ...finding, location: place, places: [place] }))
}

/** 0: not about this plant. Otherwise the more of place and value it names, the better. */
function fitOf(expectation: Expectation, finding: Finding): number {
  if (finding.rule !== expectation.rule) return 0
  const places = [finding.location, ...finding.related]
  const here = places.some((place) => touches(place, expectation))
  const table = places.some((place) => inTable(place, expectation))
  const value = namesValue(expectation, finding)
  if (here) return value ? 6 : 4
  if (value && table) return 3
  if (value && distinctive(expectation)) return 2
  // Something left out has no text of its own, and a scale is wrong as a whole.
  if (expectation.defect === '' || (table && expectation.rule.startsWith('skala/'))) return 1
  return 0
}

function allows(plant: Expectation, finding: Finding): boolean {
  if (!plant.also.includes(finding.rule)) return false
  const places = [finding.location, ...finding.related]
  return places.some((place) => touches(place, plant) || inTable(place, plant)) || namesValue(plant, finding)
}

/** True when the place quotes the planted line. */
export function touches(place: Location, { place: planted }: Expectation): boolean {
  const found = plain(place.excerpt.replace(/…$/, ''))
  const text = plain(planted.text)
  if (found.length < 3 || text.length < 3) return false
  if (text.includes(found) || found.includes(text)) return true
  const [few, many] = [found.split(' '), text.split(' ')].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ]
  return few.length >= 4 && few.filter((word) => many.includes(word)).length / few.length >= 0.85
}

function inTable(place: Location, { place: { table } }: Expectation): boolean {
  if (table === null || place.table === null) return false
  const name = table.number === null ? table.caption : `Tabel ${table.number}`
  return name !== null && plain(place.label).startsWith(plain(name))
}

/** True when the finding says the planted or the right figure. */
export function namesValue({ stated, expected }: Expectation, finding: Finding): boolean {
  const said = [finding.stated, finding.expected, finding.message, finding.arithmetic].map((text) =>
    compact(text ?? ''),
  )
  const has = (text: string): boolean => text !== '' && said.some((one) => one.includes(compact(text)))
  return has(stated) || (expected.length > 3 && has(expected))
}

function distinctive({ stated, expected }: Expectation): boolean {
  return compact(stated).length >= 6 || compact(expected).length >= 6
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function compact(text: string): string {
  return text.toLowerCase().replace(/rp\.?|[\s|,-]+$|\s+/g, '')
}
