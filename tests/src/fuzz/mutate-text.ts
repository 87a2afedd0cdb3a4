import type { Random } from './random.ts'

export type TextMutation = (text: string, random: Random) => string

const HUGE = [
  '9'.repeat(400),
  '-1',
  '0',
  '4294967296',
  '1e308',
  '9'.repeat(30_000),
  'NaN',
  '1.'.repeat(5_000),
]
const ODD = ['\u0000', '\ufeff', '\u202e', '\ud800', '\uffff', '\f', '\v', '\u00ad'.repeat(500), '😀', 'ﬁ']

/** Some figures become far too large, negative or no figures. */
export function hugeNumbers(text: string, random: Random): string {
  const rate = random.pick([0.002, 0.02, 0.3])
  return text.replace(/\d+/g, (digits) => (random.chance(rate) ? random.pick(HUGE) : digits))
}

function repeatLines(text: string, random: Random): string {
  const lines = text.split('\n')
  const from = random.below(lines.length)
  const part = lines.slice(from, from + 1 + random.below(40))
  const times = 1 + random.below(Math.max(2, Math.floor(3_000 / part.length)))
  return [
    ...lines.slice(0, from),
    ...Array.from({ length: times }, () => part).flat(),
    ...lines.slice(from),
  ].join('\n')
}

function shuffleLines(text: string, random: Random): string {
  const lines = text.split('\n')
  for (let at = lines.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']
  }
  return lines.join('\n')
}

function deepHtml(text: string, random: Random): string {
  const [open, close] = random.pick([
    ['<table><tr><td>', '</td></tr></table>'],
    ['<ul><li>', '</li></ul>'],
    ['<div><b>', '</b></div>'],
    ['> ', ''],
    ['**', '**'],
    ['(', ')'],
  ] as const)
  const depth = random.pick([50, 500, 5_000])
  const deep = `${open.repeat(depth)}12,5%${close.repeat(depth)}`
  const start = random.chance(0.5) ? '<html><body>' : ''
  return `${start}${text.slice(0, 3_000)}\n\n${deep}\n\n${text.slice(3_000)}`
}

function longLine(text: string, random: Random): string {
  const piece = random.pick([
    'a',
    'a ',
    '1.',
    '1.000.',
    '| ',
    '\t',
    'Rp',
    ' .',
    '- ',
    '3 (tiga) ',
    'Tabel 3.1 ',
    'Pasal 1 ayat (2) ',
    'dan ',
  ])
  return `${text}\n${piece.repeat(random.pick([200, 3_000, 40_000]))}\n`
}

function oddLetters(text: string, random: Random): string {
  return text.replace(/[aeiou ]/g, (letter) => (random.chance(0.01) ? random.pick(ODD) : letter))
}

function joinedLines(text: string, random: Random): string {
  const rate = random.pick([0.05, 0.5, 1])
  return text.replace(/\n/g, (end) => (random.chance(rate) ? ' ' : end))
}

function cutCells(text: string, random: Random): string {
  return text.replace(/\t/g, (tab) => (random.chance(0.1) ? random.pick(['', '\t\t\t', '|', '   ']) : tab))
}

export const TEXT_MUTATIONS: Record<string, TextMutation> = {
  hugeNumbers,
  repeatLines,
  shuffleLines,
  deepHtml,
  longLine,
  oddLetters,
  joinedLines,
  cutCells,
}

/** The bytes of a text in a right or a wrong encoding. */
export function encoded(text: string, random: Random): Uint8Array {
  const how = random.pick(['utf8', 'utf8', 'utf8', 'latin1', 'utf16le', 'utf16 with mark', 'marked wrong'])
  if (how === 'latin1' || how === 'utf16le') return new Uint8Array(Buffer.from(text, how))
  if (how === 'utf16 with mark') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const bytes = Buffer.from(text, 'utf8')
  return new Uint8Array(how === 'utf8' ? bytes : Buffer.concat([Buffer.from([0xfe, 0xff]), bytes]))
}
