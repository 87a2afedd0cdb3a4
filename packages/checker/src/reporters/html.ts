import { createHash } from 'node:crypto'
import type { ReadDocument } from '@akuntabel/documents'
import type { FileReport, Finding, Report } from '../engine/finding.ts'
import { type Excerpt, type ExcerptCell, excerptOf } from './excerpt.ts'
import { REPORT_CSS } from './html-css.ts'
import { placeText } from './place-text.ts'
import { placesText } from './places-text.ts'
import { SEVERITY_WORDS } from './severity-words.ts'
import { checkedText, verdictText } from './verdict.ts'

/** A page of its own that loads nothing and runs nothing: each finding beside its place in the document. */
export function reportHtml(report: Report, docs: readonly (ReadDocument | undefined)[] = []): string {
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
${report.files.map((file, at) => fileHtml(file, docs[at])).join('\n')}
</body>
</html>
`
}

function fileHtml(file: FileReport, doc: ReadDocument | undefined): string {
  const about = [file.document.satker, file.document.tahun].filter((part) => part !== null).join(', ')
  const groups = [...Map.groupBy(file.findings, (finding) => finding.location.heading ?? 'Awal dokumen')]
  const silenced = (file.silenced ?? []).map(
    ({ finding, reason }) => `<li>${text(finding.message)} Alasan: ${text(reason)}</li>`,
  )
  return `<section>
<h2>${text(file.file)}</h2>
${about === '' ? '' : `<p>${text(about)}</p>`}
<p><strong>${text(verdictText(file))}</strong></p>
<p class="quiet small">${text(checkedText(file.checked))}</p>
${groups.map(([heading, findings]) => `<h3>${text(heading)}</h3>\n${findings.map((finding) => findingHtml(finding, doc)).join('\n')}`).join('\n')}
${silenced.length === 0 ? '' : `<h3>Disenyapkan</h3>\n<ul class="small">${silenced.join('')}</ul>`}
</section>`
}

function findingHtml(finding: Finding, doc: ReadDocument | undefined): string {
  const { stated, expected, arithmetic, related } = finding
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
  return `<article class="finding ${finding.severity}">
<div class="excerpt">${excerptHtml(excerptOf(finding, doc))}</div>
<div><p><span class="word">${SEVERITY_WORDS[finding.severity]}:</span> ${text(finding.message)}</p><dl>${list.join('')}</dl></div>
</article>`
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

function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
