import type { FileReport, Finding } from '../engine/finding.ts'
import type { Settings } from './settings.ts'

/** Moves silenced places out of a file's report; they stay counted, with their reason. */
export function silence(file: FileReport, settings: Settings): FileReport {
  const reasons = new Map(settings.abaikan.map(({ sidik, alasan }) => [sidik, alasan]))
  const silenced = file.findings.flatMap((finding) =>
    finding.places.flatMap(({ fingerprint }) => {
      const reason = reasons.get(fingerprint)
      const own = withPlaces(finding, (place) => place.fingerprint === fingerprint)
      return reason === undefined || own === null ? [] : [{ finding: own, reason }]
    }),
  )
  return {
    ...file,
    findings: file.findings.flatMap(
      (finding) => withPlaces(finding, ({ fingerprint }) => !reasons.has(fingerprint)) ?? [],
    ),
    silenced: [...(file.silenced ?? []), ...silenced],
  }
}

/** The finding with those of its places; null when none is left. */
function withPlaces(finding: Finding, keep: (place: Finding['places'][number]) => boolean): Finding | null {
  const places = finding.places.filter(keep)
  const [first] = places
  if (first === undefined) return null
  if (places.length === finding.places.length) return finding
  const { fingerprint, ...location } = first
  return { ...finding, places, location, fingerprint }
}
