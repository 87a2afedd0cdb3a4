import type { FileReport, Finding, Report } from '../engine/finding.ts'
import type { Severity } from '../engine/rule.ts'
import { placeText } from './place-text.ts'
import { placesText } from './places-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'
import { checkedText, verdictText } from './verdict.ts'

export interface TextOptions {
  /** Terminal colours; off for files and pipes. */
  colour?: boolean
}

const COLOURS: Record<Severity, string> = { error: '31', warning: '33', info: '36' }

/** Findings for people: a verdict per file, then each heading with its findings, the arithmetic below each. */
export function reportText(report: Report, options: TextOptions = {}): string {
  const paint = options.colour
    ? (text: string, code: string) => `\u001b[${code}m${text}\u001b[0m`
    : (text: string) => text
  return `${report.files.map((file) => fileText(file, paint)).join('\n\n')}\n`
}

type Paint = (text: string, code: string) => string

function fileText(file: FileReport, paint: Paint): string {
  const about = [file.document.satker, file.document.tahun].filter((part) => part !== null).join(', ')
  const head = [
    paint(file.file, '1'),
    about === '' ? null : `  ${about}`,
    `  ${verdictText(file)} ${checkedText(file.checked)}`,
  ].filter((line) => line !== null)
  const groups = Map.groupBy(file.findings, (finding) => finding.location.heading ?? 'Awal dokumen')
  const body = [...groups].map(([heading, findings]) =>
    [paint(heading, '1;4'), ...findings.map((finding) => findingText(finding, paint))].join('\n\n'),
  )
  return [head.join('\n'), ...body].join('\n\n')
}

function findingText(finding: Finding, paint: Paint): string {
  const mark = paint(`[${SEVERITY_WORDS[finding.severity]}]`, COLOURS[finding.severity])
  const lines = [`  ${mark} ${finding.message} ${paint(`${finding.rule} ${finding.fingerprint}`, '2')}`]
  const place = placeText(finding.location)
  if (place !== '') lines.push(`      di ${placesText(finding)}`)
  if (finding.arithmetic !== null) lines.push(`      hitungan: ${finding.arithmetic}`)
  const other = finding.related.find((location) => placeText(location) !== place)
  if (other && placeText(other) !== '') lines.push(`      bandingkan: ${placeText(other)}`)
  return lines.join('\n')
}
