import { createHash } from 'node:crypto'
import type { FileReport, Finding, Report } from '../engine/finding.ts'
import { type Repair, repairsOf } from '../summary/repairs.ts'
import { evidenceText } from './evidence.ts'
import type { Excerpt, ExcerptCell } from './excerpt.ts'
import { REPORT_CSS } from './html-css.ts'
import { evidenceHtml } from './html-evidence.ts'
import { escapeHtml as text } from './html-text.ts'
import { placeText } from './place-text.ts'
import { placesText } from './places-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'
import { checkedText, countsOf, countsText, verdictText } from './verdict.ts'

/** What stands at a finding's place in the file with that number; null where it is not known. */
export type ExcerptAt = (finding: Finding, file: number) => Excerpt | null

/** A page of its own that loads nothing and runs nothing: what to mend first, then each place with its words. */
export function reportHtml(report: Report, excerptAt: ExcerptAt = () => null): string {
  const style = createHash('sha256').update(REPORT_CSS).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hasil pemeriksaan</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<h1>Hasil pemeriksaan</h1>
${report.files.map((file, at) => fileHtml(file, { at, excerptAt })).join('\n')}
</body>
</html>
`
}

interface Context {
  at: number
  excerptAt: ExcerptAt
}

function fileHtml(file: FileReport, context: Context): string {
  const about = [file.document.satker, file.document.tahun].filter((part) => part !== null).join(', ')
  const repairs = repairsOf(file)
  const silenced = (file.silenced ?? []).map(
    ({ finding, reason }) => `<li>${text(finding.message)} Alasan: ${text(reason)}</li>`,
  )
  return `<section>
<h2>${text(file.file)}</h2>
${about === '' ? '' : `<p>${text(about)}</p>`}
<p class="verdict">${text(file.findings.length === 0 ? verdictText(file) : countsText(countsOf(file.findings)))}</p>
${file.findings.length === 0 ? '' : `<p>${text(verdictText(file))}</p>`}
<p class="quiet small">${text(checkedText(file.checked))}</p>
${repairs.length === 0 ? '' : `<h3>Yang dibetulkan, yang pertama dahulu</h3>\n${indexHtml(repairs, context)}`}
${repairs.map((repair, at) => repairHtml(repair, at, context)).join('\n')}
${silenced.length === 0 ? '' : `<h3>Disembunyikan: bukan kesalahan</h3>\n<ul class="small">${silenced.join('')}</ul>`}
${evidenceHtml(evidenceText(file))}
</section>`
}

function anchor(file: number, at: number): string {
  return `f${file + 1}-${at + 1}`
}

function indexHtml(repairs: readonly Repair[], { at: file }: Context): string {
  const rows = repairs.map(({ severity, findings, location }, at) => {
    const [first] = findings
    const more = findings.length > 1 ? ` (dan ${findings.length - 1} lagi di baris ini)` : ''
    return `<tr><td><a href="#${anchor(file, at)}">${at + 1}</a></td><td class="${severity}"><span class="word">${SEVERITY_WORDS[severity]}</span></td><td>${text(first?.message ?? '')}${more}</td><td>${text(placeText(location) || (location.heading ?? ''))}</td></tr>`
  })
  return `<table class="index"><thead><tr><th>No</th><th>Hasil</th><th>Apa</th><th>Di mana</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function repairHtml({ severity, findings, location }: Repair, at: number, context: Context): string {
  const title = placeText(location) || (location.heading ?? '')
  const chapter = location.chapter ?? location.heading
  return `<article class="finding ${severity}" id="${anchor(context.at, at)}">
<h4>${at + 1}. ${text(title)}${chapter === null || chapter === title ? '' : ` <span class="quiet">${text(chapter)}</span>`}</h4>
${findings.map((finding) => findingHtml(finding, context)).join('\n')}
</article>`
}

function findingHtml(finding: Finding, { at, excerptAt }: Context): string {
  const { stated, expected, arithmetic, related } = finding
  const excerpt = excerptAt(finding, at) ?? {
    kind: 'text',
    before: finding.location.excerpt,
    marked: '',
    after: '',
  }
  const pairs: [string, string | null][] = [
    ['Tertulis', stated],
    ['Seharusnya atau di tempat lain', expected],
    ['Hitungan', arithmetic],
    ['Tempat', placesText(finding) || null],
    ['Bandingkan', related.map(placeText).find((place) => place !== '') ?? null],
    ['Aturan', `${finding.rule}, sidik ${finding.fingerprint}`],
  ]
  const list = pairs
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${text(value ?? '')}</dd>`)
  return `<div class="pair ${finding.severity}"><div class="excerpt">${excerptHtml(excerpt)}</div>
<div><p><span class="word">${SEVERITY_WORDS[finding.severity]}:</span> ${text(finding.message)}</p><dl>${list.join('')}</dl></div></div>`
}

function excerptHtml(excerpt: Excerpt): string {
  if (excerpt.kind === 'text') {
    const { before, marked, after } = excerpt
    return `<blockquote>${text(before)}${marked === '' ? '' : `<mark>${text(marked)}</mark>`}${text(after)}</blockquote>`
  }
  const row = (cells: readonly ExcerptCell[], name: 'th' | 'td'): string =>
    `<tr>${cells.map(({ text: value, colspan, marked }) => `<${name}${colspan > 1 ? ` colspan="${colspan}"` : ''}${marked ? ' class="hit"' : ''}>${text(value)}</${name}>`).join('')}</tr>`
  const head = excerpt.columns.map((cells) => row(cells, 'th')).join('')
  return `<table>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${excerpt.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}
