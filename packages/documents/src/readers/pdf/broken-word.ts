import type { Lexicon } from './lexicon.ts'

const NUMBER = /^(?:rp\.?)?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:,-)?%?$/i
const CODE = /^\d{3,4}(?:\.[A-Z0-9]{2,3})*\.?$/

/** Pieces of text that filled their lines: the cheapest way to read them as words, joined or apart. */
export function brokenWord(fragments: readonly string[], lexicon: Lexicon): string {
  const best: { cost: number; text: string }[] = [{ cost: 0, text: '' }]
  for (let end = 1; end <= fragments.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, text: '' }
    for (let start = Math.max(0, end - 12); start < end; start++) {
      const before = best[start]
      if (!before) continue
      const cost = before.cost + wordCost(fragments.slice(start, end), lexicon)
      const text = `${before.text}${start === 0 ? '' : ' '}${fragments.slice(start, end).join('')}`
      if (cost < choice.cost) choice = { cost, text }
    }
    best.push(choice)
  }
  return best.at(-1)?.text ?? ''
}

function wordCost(pieces: readonly string[], lexicon: Lexicon): number {
  const word = pieces.join('')
  if (NUMBER.test(word) || CODE.test(word)) return 0
  if (lexicon.knows(word) && word.length > 2) return 0
  if (pieces.length === 1) return word.length <= 2 || /^[.,;)%]/.test(word) ? 1.5 : 1
  return 0.9 + seams(pieces)
}

/** A capital right after a small letter is rarely the inside of a word. */
function seams(pieces: readonly string[]): number {
  return pieces.slice(1).reduce((cost, piece, at) => {
    return cost + (/\p{Ll}$/u.test(pieces[at] ?? '') && /^\p{Lu}\p{Ll}/u.test(piece) ? 1.2 : 0)
  }, 0)
}
