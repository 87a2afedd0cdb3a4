import type { FileReport, Finding, Report } from '../engine/finding.ts'
import type { Severity } from '../engine/rule.ts'
import { type Repair, repairsOf } from '../summary/repairs.ts'
import { evidenceText } from './evidence.ts'
import { placeText } from './place-text.ts'
import { placesText } from './places-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'
import { checkedText, countsOf, countsText, verdictText } from './verdict.ts'

export interface TextOptions {
  /** Terminal colours; off for files and pipes. */
  colour?: boolean
}

const COLOURS: Record<Severity, string> = { error: '31', warning: '33', info: '36' }

/** Findings for people: a verdict per file, then what to mend, the first to mend first, with the arithmetic of each. */
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
    file.findings.length === 0 ? null : `  ${countsText(countsOf(file.findings))}`,
    `  ${verdictText(file)} ${checkedText(file.checked)}`,
  ].filter((line) => line !== null)
  const repairs = repairsOf(file).map((repair, at) => repairText(repair, at + 1, paint))
  return [head.join('\n'), ...repairs, ...restText(file, paint)].join('\n\n')
}

function repairText({ severity, findings, location }: Repair, no: number, paint: Paint): string {
  const mark = paint(`[${SEVERITY_WORDS[severity]}]`, COLOURS[severity])
  const where = [placeText(location), location.chapter ?? location.heading ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  return [
    `${no}. ${mark} ${paint(where, '1')}`,
    ...findings.map((finding) => findingText(finding, paint)),
  ].join('\n')
}

function findingText(finding: Finding, paint: Paint): string {
  const lines = [`   ${finding.message}`]
  const place = placeText(finding.location)
  if (finding.places.length > 1) lines.push(`      di ${placesText(finding)}`)
  if (finding.arithmetic !== null) lines.push(`      hitungan: ${finding.arithmetic}`)
  const other = finding.related.find((location) => placeText(location) !== place)
  if (other && placeText(other) !== '') lines.push(`      bandingkan: ${placeText(other)}`)
  lines.push(paint(`      aturan ${finding.rule}, sidik ${finding.fingerprint}`, '2'))
  return lines.join('\n')
}

/** What nobody looked at, so that silence can be weighed. */
function restText(file: FileReport, paint: Paint): string[] {
  const { unchecked } = evidenceText(file)
  if (unchecked.length === 0) return []
  const lines = unchecked.map(
    ({ rule, why, places }) => `   ${rule}: ${why}${places === '' ? '' : ` (${places})`}`,
  )
  return [[paint('Tidak diperiksa', '1'), ...lines].join('\n')]
}
