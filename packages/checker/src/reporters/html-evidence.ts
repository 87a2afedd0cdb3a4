import type { EvidenceText } from './evidence.ts'
import { escapeHtml as text } from './html-text.ts'

/** Below the findings: key figures by place, parts of the report, what was right and what was not looked at. */
export function evidenceHtml({ keyFigures, parts, passed, passedCount, unchecked }: EvidenceText): string {
  return [
    section('Angka pokok dan tempatnya', keyFigures.length, () =>
      table(
        ['Angka', 'Tertulis', 'Di mana'],
        keyFigures.flatMap(({ name, measure, values }) =>
          values.map(({ text: value, places }, at) => [
            at === 0 ? [measure, name].filter((part) => part !== '').join(' ') : '',
            `${value}${values.length > 1 ? ' (lebih dari satu angka)' : ''}`,
            places,
          ]),
        ),
      ),
    ),
    section('Bagian Laporan Kinerja', parts.length, () =>
      table(
        ['Bagian', 'Ada', 'Di mana'],
        parts.map(({ name, analysis, word, place }) => [analysis ? `– ${name}` : name, word, place]),
      ),
    ),
    section(`Diperiksa dan benar (${passedCount})`, passed.length, () =>
      passed
        .map(
          ({ meaning, items }) =>
            `<h4>Tidak ditemukan: ${text(meaning)}</h4><ul class="small">${items.map(({ message, arithmetic, place }) => `<li>${text([message, arithmetic, place === '' ? '' : `(${place})`].filter((part) => part !== '').join(' '))}</li>`).join('')}</ul>`,
        )
        .join(''),
    ),
    section('Tidak diperiksa, dan mengapa', unchecked.length, () =>
      table(
        ['Yang dicari', 'Mengapa tidak', 'Di mana'],
        unchecked.map(({ meaning, why, places }) => [meaning, why, places]),
      ),
    ),
  ].join('\n')
}

function section(title: string, count: number, body: () => string): string {
  return count === 0 ? '' : `<h3>${title}</h3>\n${body()}`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${name}>${text(cell)}</${name}>`).join('')}</tr>`
  return `<table class="index"><thead>${row(heads, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}
