import { isOnlyMarks, withoutMarks } from './marks.ts'
import type { CorpusFormat, ParsedSource, SourceBlock, SourceHead, SourceRow } from './types.ts'

const ITEM = /^(\(?(?:\d{1,2}|[a-z])[.)]|[-•])\s+(?=\S)/

/** The small language of the sources is described in README.md. Marks of plants stay in the text. */
export function parseSource(source: string): ParsedSource {
  const [, front = '', body = ''] = source.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? []
  return { head: parseHead(withoutMarks(front)), blocks: parseBody(joinOmissions(body)) }
}

function parseHead(front: string): SourceHead {
  const values = new Map(front.split('\n').map((line) => split(line, ':', 2) as [string, string]))
  const need = (key: string): string => {
    const value = values.get(key)
    if (value === undefined) throw new Error(`the source has no "${key}"`)
    return value
  }
  return {
    jenis: need('jenis') as SourceHead['jenis'],
    satker: need('satker'),
    kode: need('kode'),
    entitas: need('entitas') as SourceHead['entitas'],
    tahun: Number(need('tahun')),
    kelompok: values.get('kelompok') ?? null,
    ragam: split(values.get('ragam') ?? '', ',').filter((part) => part !== '') as CorpusFormat[],
    gaya: (values.get('gaya') ?? 'polos') as SourceHead['gaya'],
    lebar: Number(values.get('lebar') ?? 0),
  }
}

/** An omitted line leaves its mark at the end of the line before it. */
function joinOmissions(body: string): string[] {
  const lines: string[] = []
  for (const line of body.split('\n')) {
    if (!isOnlyMarks(line)) {
      if (line.trim() !== '') lines.push(line.trim())
      continue
    }
    const last = lines.length - 1
    if (last >= 0) lines[last] += line.trim()
  }
  return lines
}

function parseBody(lines: string[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const line of lines) {
    const bare = withoutMarks(line)
    if (bare.trim() === '') continue
    if (bare.startsWith('|')) addRow(blocks, line)
    else if (bare.startsWith('. ')) addEntry(blocks, line)
    else blocks.push(parseLine(line, bare))
  }
  return blocks
}

function parseLine(line: string, bare: string): SourceBlock {
  const command = bare.match(/^(#{1,4}|@[a-z-]+|>)(?:\s+|$)/)?.[1]
  if (command === undefined) return itemOrParagraph(line, bare)
  const rest = line.replace(command, '').trim()
  const parts = split(rest, '|')
  if (command.startsWith('#')) return headingOf(command.length as 1 | 2 | 3 | 4, parts)
  switch (command) {
    case '>':
      return { type: 'paragraph', text: rest, centred: true }
    case '@hal':
      return { type: 'page-break' }
    case '@tabel':
      return { type: 'table', number: parts[0] || null, caption: parts[1] ?? null, rows: [] }
    case '@gambar':
      return { type: 'figure', number: parts[0] ?? '', caption: parts[1] ?? '' }
    case '@sampul':
      return {
        type: 'cover',
        lines: split(parts[0] ?? '', ' / '),
        office: parts[1] ?? '',
        year: parts[2] ?? '',
      }
    case '@ttd':
      return signaturesOf(parts)
    default:
      throw new Error(`unknown line of a source: ${bare}`)
  }
}

function headingOf(level: 1 | 2 | 3 | 4, parts: string[]): SourceBlock {
  return parts.length > 1
    ? { type: 'heading', level, label: parts[0] ?? '', text: parts.slice(1).join(' ') }
    : { type: 'heading', level, label: null, text: parts[0] ?? '' }
}

function itemOrParagraph(line: string, bare: string): SourceBlock {
  const label = bare.match(ITEM)?.[1]
  if (label === undefined) return { type: 'paragraph', text: line, centred: false }
  // A mark around the label stays with the text, which is what a finding quotes.
  const kept = line.startsWith(label) ? line.slice(label.length) : line.replace(label, '')
  return { type: 'item', label, text: kept.trim() }
}

function signaturesOf([place = '', ...rest]: string[]): SourceBlock {
  const parties = []
  for (let at = 0; at < rest.length; at += 3) {
    parties.push({ jabatan: rest[at] ?? '', nama: rest[at + 1] ?? '', nip: rest[at + 2] || null })
  }
  return { type: 'signatures', place: place === '' ? null : place, parties }
}

function addEntry(blocks: SourceBlock[], line: string): void {
  const [text = '', page = ''] = split(line.replace('. ', ''), '|')
  const last = blocks.at(-1)
  if (last?.type === 'contents') last.entries.push({ text, page })
  else blocks.push({ type: 'contents', entries: [{ text, page }] })
}

const KINDS: Record<string, SourceRow['kind']> = { '=': 'header', '*': 'group', '+': 'total', '-': 'page' }

function addRow(blocks: SourceBlock[], line: string): void {
  const table = blocks.at(-1)
  if (table?.type !== 'table') throw new Error(`a row outside a table: ${line}`)
  const [, opening = '', sign = '', rest = ''] = line.match(/^((?:\ue000.)?\|)([=*+]|---)?(.*)$/u) ?? []
  const kind = KINDS[sign.charAt(0)] ?? 'row'
  const marks = opening.slice(0, -1)
  const cells = kind === 'page' ? [] : split(marks + rest, '|').map(cellOf)
  table.rows.push({ kind, cells })
}

function cellOf(text: string): SourceRow['cells'][number] {
  if (text === '^') return { text: '', covered: 'above' }
  if (text === '<') return { text: '', covered: 'left' }
  return { text, covered: null }
}

function split(text: string, by: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts = text.split(by)
  const kept = parts.length > most ? [...parts.slice(0, most - 1), parts.slice(most - 1).join(by)] : parts
  return kept.map((part) => part.trim())
}
