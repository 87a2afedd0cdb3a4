import type { Position, ReadDocument } from '@akuntabel/documents'
import type { Sentence } from './types.ts'

type Bare = Omit<Sentence, 'ledYear'>

const ABBREVIATION =
  /(?:\b(?:Rp|No|Nomor|Drs|Dra|Dr|Ir|H|Hj|Prof|dll|dsb|dst|Tahun|Pasal|Kab|Prov|Jl|a\.n|u\.b|s\.d|TA|Th|M|S)|\b[A-Z])\.$/

/** Sentences of the body in order; headings and the text of tables are not sentences. A paragraph cut by a page goes on. */
export function extractSentences(doc: ReadDocument): Sentence[] {
  const sentences: Bare[] = []
  let open: { text: string; block: number; position: Position } | null = null
  doc.blocks.forEach((block, at) => {
    const body = block.type === 'paragraph' && block.aside === null ? block : null
    if (open && body && body.listLabel === null && goesOn(open.text) && !isTitle(body.text)) {
      open.text = `${open.text} ${body.text}`
      return
    }
    if (open) sentences.push(...sentencesOf(open))
    open = body ? { text: body.text, block: at, position: body.position } : null
    if (block.type === 'paragraph' && (block.aside === 'footnote' || block.aside === 'text-box')) {
      sentences.push(...sentencesOf({ text: block.text, block: at, position: block.position }))
    }
  })
  return led(open ? [...sentences, ...sentencesOf(open)] : sentences)
}

/** A line that ends with a colon leads what follows, as long as each item says by its end that another comes. */
function led(sentences: readonly Bare[]): Sentence[] {
  let lead: number | null = null
  let goesOn = false
  return sentences.map((sentence) => {
    const ledYear = goesOn ? lead : null
    if (/:\s*$/.test(sentence.text)) {
      lead = onlyYear(sentence.text) ?? ledYear
      goesOn = true
    } else goesOn = goesOn && /(?:[;,]|[;,]?\s(?:dan|serta|atau))\s*$/.test(sentence.text)
    return { ...sentence, ledYear }
  })
}

function onlyYear(text: string): number | null {
  const years = new Set([...text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year)))
  return years.size === 1 && !/\b20\d\d\s*[-–]/.test(text) ? ([...years][0] ?? null) : null
}

/** A line in capitals begins something new. */
function isTitle(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)
}

/** Running text that stops in the middle of a sentence. */
function goesOn(text: string): boolean {
  return text.length >= 60 && /[a-z]{2}/.test(text) && /[\p{L}\p{N},]$/u.test(text) && text.length < 6000
}

function sentencesOf({ text, block, position }: Bare): Bare[] {
  return splitSentences(text).map((sentence) => ({ text: sentence, block, position }))
}

export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const found of text.matchAll(/[.!?;]["”)]?\s+(?=["“(]?[A-Z])/g)) {
    const end = found.index + found[0].trimEnd().length
    if (ABBREVIATION.test(text.slice(Math.max(start, end - LONGEST_ABBREVIATION), end))) continue
    sentences.push(...bounded(text.slice(start, end).trim()))
    start = end
  }
  sentences.push(...bounded(text.slice(start).trim()))
  return sentences.filter((sentence) => sentence !== '')
}

const LONGEST_ABBREVIATION = 12
/** Nobody writes a longer sentence; text without a full stop is cut here, for what is read of a sentence takes time by its square. */
const LONGEST = 3000

/** Pieces cut before a word, for a figure cut in two would be two others. */
function bounded(sentence: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (sentence.length - from > LONGEST) {
    const space = sentence.lastIndexOf(' ', from + LONGEST)
    const to = space > from ? space : from + LONGEST
    pieces.push(sentence.slice(from, to))
    from = to
  }
  return [...pieces, sentence.slice(from).trim()]
}
