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
  if (NUMBER.test(word) || CODE.test(word) || /^[-–—=/&+]+$/.test(word)) return 0
  if (/\p{L}{2}/u.test(word) && lexicon.knows(word)) return 0
  if (pieces.length === 1) return word.length <= 2 || /^[.,;)%]/.test(word) ? 1.5 : 1
  return pieces.slice(1).reduce((cost, piece, at) => cost + seam(pieces[at] ?? '', piece, lexicon), 0.9)
}

const PREFIX = /^(?:me|mem|men|meng|meny|pe|pem|pen|peng|peny|per|ber|ter|keter|kese|pemer)$/i
const SUFFIX = /^(?:\p{Ll}{1,2}|nya|kan|lah|ngan|nan|ran|tan|kah|pun|asi|isi)[.,;:)]*$/u

/** How unlikely two pieces are the halves of one word. */
function seam(before: string, after: string, lexicon: Lexicon): number {
  if (/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after)) return 1.2
  if (/\p{L}$/u.test(before) && /^\d/.test(after)) return 0.5
  if (/[\d%]$/.test(before) && /^\p{L}/u.test(after)) return 0.5
  if (/[,;:)]$/.test(before) || /^[("“]/.test(after)) return 1.2
  if (PREFIX.test(before)) return -0.4
  const twoWords = before.length > 2 && lexicon.knows(before) && !SUFFIX.test(after)
  return (twoWords ? 0.35 : 0) + (after.length > 2 && lexicon.knows(after) ? 0.2 : 0)
}

/** A figure that could stand in a cell as it is: `1.764.964.000`, `99,16%`; not `1.764.96`. */
export function isWholeFigure(text: string): boolean {
  return NUMBER.test(text)
}
