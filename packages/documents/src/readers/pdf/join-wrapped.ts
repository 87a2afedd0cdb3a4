import { brokenWord } from './broken-word.ts'
import { letterWidth } from './letter-width.ts'
import type { Lexicon } from './lexicon.ts'
import { bareWord } from './lexicon.ts'

export interface WrappedLine {
  text: string
  width: number
  /** Baseline on its page. */
  y: number
}

/**
 * Lines of one paragraph or cell as one text. `room` is the width the lines had: in a narrow cell a line that
 * is one word and full was broken inside the word. Null where that cannot happen.
 */
export function joinWrapped(lines: readonly WrappedLine[], room: number | null, lexicon: Lexicon): string {
  const texts = lines.map((line) => line.text.trim())
  let joined = texts[0] ?? ''
  let at = 1
  while (at < texts.length) {
    const fragments = room === null ? 1 : fragmentRun(lines, at - 1, room)
    if (fragments > 1) {
      const [head, tail] = cutLast(texts.slice(at, at + fragments - 1))
      const before = joined.lastIndexOf(' ') + 1
      joined = `${joined.slice(0, before)}${brokenWord([joined.slice(before), ...head], lexicon)}${tail}`
      at += fragments - 1
      continue
    }
    joined = joinTwo(joined, texts[at] ?? '', lexicon)
    at++
  }
  return joined
}

/** How many lines from here on may be pieces of one word: each but the last is a single full-width token. */
function fragmentRun(lines: readonly WrappedLine[], from: number, room: number): number {
  let count = 1
  for (let at = from; at + 1 < lines.length; at++) {
    const line = lines[at]
    const next = lines[at + 1]
    if (!line || !next || /\s/.test(line.text.trim())) break
    if (!isFull(line, next, room)) break
    count++
  }
  return count
}

/** The line had no room for the first letter of the next. */
export function isFull(line: WrappedLine, next: WrappedLine, room: number): boolean {
  const text = next.text.trim()
  const usual = (line.width + next.width) / Math.max(1, line.text.trim().length + text.length)
  return line.width + 1.15 * usual * letterWidth(text[0] ?? '') > room
}

/** The first word of the last line belongs to the fragments; the rest of it follows. */
function cutLast(texts: string[]): [fragments: string[], tail: string] {
  const last = texts.at(-1) ?? ''
  const space = last.indexOf(' ')
  if (space < 0) return [texts, '']
  return [[...texts.slice(0, -1), last.slice(0, space)], last.slice(space)]
}

function joinTwo(before: string, after: string, lexicon: Lexicon): string {
  if (before === '' || after === '') return `${before}${after}`
  if (/\u00ad$/.test(before)) return `${before.slice(0, -1)}${after}`
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{L}/u.test(after)) return joinHyphen(before, after, lexicon)
  // `5/PR.03-1-` and `Kpt/03`, `2020-` and `2024`: the hyphen is part of the token.
  if (/[\d)\p{L}]-$/u.test(before) && /^[\p{L}\d]/u.test(after) && !/\s-$/.test(before))
    return `${before}${after}`
  if (/\S\/$/.test(before) && /^\p{L}/u.test(after) && !/\s\/$/.test(before))
    return joinSlash(before, after, lexicon)
  return `${before} ${after}`
}

/** `undang-` + `undang` keeps its hyphen; `penyeleng-` + `garaan` loses it when the document knows the whole word. */
function joinHyphen(before: string, after: string, lexicon: Lexicon): string {
  const head = /\S+$/.exec(before.slice(0, -1))?.[0] ?? ''
  const tail = /^\S+/.exec(after)?.[0] ?? ''
  const whole = lexicon.knows(head + tail) && !lexicon.knows(`${head}-${tail}`)
  const twice = bareWord(tail).startsWith(bareWord(head).slice(-4))
  return whole && !twice ? `${before.slice(0, -1)}${after}` : `${before}${after}`
}

/** Writers break after a slash; only where the document itself writes a space behind it, one is kept. */
function joinSlash(before: string, after: string, lexicon: Lexicon): string {
  const head = /\S+$/.exec(before)?.[0] ?? ''
  const tail = /^\S+/.exec(after)?.[0] ?? ''
  const apart = lexicon.knows(head) && !lexicon.knows(`${head}${tail}`) && head.length < 3
  return apart ? `${before} ${after}` : `${before}${after}`
}
