import { isCaption, isChapter, isPlainHeading } from '../../draft/heading-shape.ts'
import { isPageNumber } from '../../draft/page-furniture.ts'
import type { Line } from '../table-lines.ts'
import { hasFigure } from './figures.ts'
import { type Column, hasGap, type Segment, segmentsOf } from './segments.ts'

/** A line of a table with what parts it from the line before. */
export interface GridLine {
  line: Line
  segments: Segment[]
  blankBefore: boolean
}

export interface Region {
  lines: GridLine[]
  /** Index of the line after its last. */
  end: number
}

/** Longer runs are read in parts, since every line is looked at for every column. */
const LONGEST = 200
const WIDEST = 400
/** Blank lines that a table may hold between two of its rows. */
const MOST_BLANK = 2
const LEADER = /(?:[.…_]\s?){4}/

/** The lines from here on that may be one table: apart in columns, or within one of the columns seen so far. */
export function regionFrom(lines: readonly Line[], from: number): Region | null {
  const first = lines[from]
  if (!first || !(opens(first.text) || opensAbove(lines, from))) return null
  const own: GridLine[] = []
  const ink = new Uint8Array(WIDEST + 1)
  let end = from
  let blank = 0
  for (let at = from; at < lines.length && own.length < LONGEST; at++) {
    const line = lines[at]
    if (!line) break
    if (line.text.trim() === '') {
      if (++blank > MOST_BLANK) break
      continue
    }
    const segments = segmentsOf(line.text)
    // A page lays its columns out anew: only the rest of a narrow cell is read with those above.
    const turned = line.page !== first.page
    const turns = turned && own.at(-1)?.line.page === first.page
    if (turned && (segments.length > 1 || blank > 0)) break
    if (turns && /^[\p{Lu}\d]/u.test(line.text.trim())) break
    if (blank > 0 && isNextHead(segments, own)) break
    if (at > from && !belongs({ lines, at, segments, blank, ink })) break
    own.push({ line, segments, blankBefore: blank > 0 })
    if (segments.length > 1) for (const { from, to } of segments) ink.fill(1, from, to)
    blank = 0
    end = at + 1
  }
  return { lines: own, end }
}

function opens(text: string): boolean {
  return hasGap(text) && isOfColumns(text)
}

const HEAD_WORD =
  /^(?:no\.?|nomor|kode|uraian|(?:indikator|sasaran|tujuan|program|kegiatan|jenis|kriteria|sumber)(?: \p{L}+){0,2}|bulan|tahun|triwulan)$/iu

/** Below a blank line and rows of figures: the head once more, or another that begins as heads do. */
function isNextHead(segments: readonly Segment[], own: readonly GridLine[]): boolean {
  const [first] = segments
  if (!first || segments.length < 2 || hasFigure(segments)) return false
  if (!own.some((line) => hasFigure(line.segments))) return false
  const again =
    own[0]?.segments.map(({ text }) => text).join('|') === segments.map(({ text }) => text).join('|')
  return again || (HEAD_WORD.test(first.text) && segments.every(({ text }) => /^[\p{Lu}%(]/u.test(text)))
}

/** The upper line of a head of which only one column is so tall: it stands alone, away from the left, right above the others. */
function opensAbove(lines: readonly Line[], from: number): boolean {
  const [text = '', before = '', below = ''] = [from, from - 1, from + 1].map((at) => lines[at]?.text)
  const [only, second] = segmentsOf(text)
  if (!only || second || only.from < INDENT || only.text.length > MOST_ALONE) return false
  if (isCaption(only.text) || before.trim() !== '' || !opens(below)) return false
  const [first] = segmentsOf(below)
  return first !== undefined && only.from >= first.to
}

const INDENT = 8
const MOST_ALONE = 30

function isOfColumns(text: string): boolean {
  return text.length <= WIDEST && !text.includes('\t') && !text.includes('|') && !LEADER.test(text)
}

interface Next {
  lines: readonly Line[]
  at: number
  segments: readonly Segment[]
  blank: number
  ink: Uint8Array
}

function belongs({ lines, at, segments, blank, ink }: Next): boolean {
  const text = lines[at]?.text ?? ''
  const bare = text.trim()
  if (!isOfColumns(text) || isChapter(bare)) return false
  if (isCaption(bare) && segments.length === 1 && /^\S+\s+[\dIVX]/.test(bare)) return false
  if (segments.length > 1) return true
  const [only] = segments
  if (!only || (blank > 0 && isPlainHeading(bare) && only.from === 0)) return false
  if (blank > 0 && isPageNumber(bare)) return false
  const columns = columnsIn(ink)
  const column = columns.findLastIndex(({ from }) => from <= only.from + 1)
  const next = columns[column + 1]
  const inOne = next !== undefined ? only.to < next.from : only.from > 0 && column > 0
  const goesOn = hasGap(nextText(lines, at))
  if (blank > 0) return goesOn && (inOne ? !/[.:]$/.test(bare) || only.from > 0 : isGroup(only, columns))
  if (inOne) return only.from > 0 || opensSoon(lines, at) || only.to - only.from < (next?.from ?? 0) - 2
  return goesOn && isGroup(only, columns)
}

function nextText(lines: readonly Line[], at: number): string {
  for (let step = 1; step <= MOST_BLANK; step++) {
    const text = lines[at + step]?.text ?? ''
    if (text.trim() !== '') return text
  }
  return ''
}

/** One text over several columns, no wider than they are, and no sentence. */
function isGroup({ text, to }: Segment, columns: readonly Column[]): boolean {
  return to <= (columns.at(-1)?.to ?? 0) && !/[.:;,]$/.test(text) && text.length <= 90
}

function opensSoon(lines: readonly Line[], at: number): boolean {
  return [1, 2, 3].some((step) => hasGap(lines[at + step]?.text ?? ''))
}

/** Spans that some line fills, parted by at least two blanks. */
function columnsIn(ink: Uint8Array): Column[] {
  const columns: Column[] = []
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] === 0) continue
    const open = columns.at(-1)
    if (open && at - open.to <= 1) open.to = at + 1
    else columns.push({ from: at, to: at + 1 })
  }
  return columns
}
