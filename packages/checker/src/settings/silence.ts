import type { FileReport } from '../engine/finding.ts'
import type { Settings } from './settings.ts'

/** Moves silenced findings out of a file's report; they stay counted, with their reason. */
export function silence(file: FileReport, settings: Settings): FileReport {
  const reasons = new Map(settings.abaikan.map(({ sidik, alasan }) => [sidik, alasan]))
  const silenced = file.findings.flatMap((finding) => {
    const reason = reasons.get(finding.fingerprint)
    return reason === undefined ? [] : [{ finding, reason }]
  })
  return {
    ...file,
    findings: file.findings.filter((finding) => !reasons.has(finding.fingerprint)),
    silenced: [...(file.silenced ?? []), ...silenced],
  }
}
