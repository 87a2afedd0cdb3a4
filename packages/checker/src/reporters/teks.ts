import type { FileReport, Finding, Location, Report } from '../engine/finding.ts'
import type { Severity } from '../engine/rule.ts'

export interface TextOptions {
  /** Terminal colours; off for files and pipes. */
  colour?: boolean
}

const WORDS: Record<Severity, string> = { error: 'salah', warning: 'periksa', info: 'catatan' }
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
  const head = [paint(file.file, '1'), about === '' ? null : `  ${about}`, `  ${verdict(file)}`].filter(
    (line) => line !== null,
  )
  const groups = Map.groupBy(file.findings, (finding) => finding.location.heading ?? 'Awal dokumen')
  const body = [...groups].map(([heading, findings]) =>
    [paint(heading, '1;4'), ...findings.map((finding) => findingText(finding, paint))].join('\n\n'),
  )
  return [head.join('\n'), ...body].join('\n\n')
}

function findingText(finding: Finding, paint: Paint): string {
  const mark = paint(`[${WORDS[finding.severity]}]`, COLOURS[finding.severity])
  const lines = [`  ${mark} ${finding.message} ${paint(finding.rule, '2')}`]
  const place = placeText(finding.location)
  if (place !== '') lines.push(`      di ${place}`)
  if (finding.arithmetic !== null) lines.push(`      hitungan: ${finding.arithmetic}`)
  const other = finding.related.find((location) => placeText(location) !== place)
  if (other && placeText(other) !== '') lines.push(`      bandingkan: ${placeText(other)}`)
  return lines.join('\n')
}

function placeText({ label, line, page, file }: Location): string {
  const where = page !== null ? `halaman ${page}` : line !== null ? `baris ${line}` : ''
  return [file, label, label === where ? '' : where]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}

/** `14 temuan: 9 salah, 3 perlu diperiksa, 2 catatan. Diperiksa: 13 tabel, 214 angka, …` */
function verdict({ findings, checked }: FileReport): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const parts = [
    [count('error'), 'salah'],
    [count('warning'), 'perlu diperiksa'],
    [count('info'), 'catatan'],
  ].flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`]))
  const result = parts.length === 0 ? 'Tidak ada temuan.' : `${findings.length} temuan: ${parts.join(', ')}.`
  return `${result} Diperiksa: ${checked.tables} tabel, ${checked.totals} jumlah, ${checked.percentages} persentase, ${checked.names} nama, ${checked.figures} angka.`
}
