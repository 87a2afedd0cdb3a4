import type { Line } from '../table-lines.ts'

/** Pairs of words that stand beside each other somewhere in the document: they tell where a broken name goes on. */
export interface Phrases {
  has: (above: string, below: string) => boolean
}

const MOST = 200_000

/** Read when the first table asks. */
export function createPhrases(lines: readonly Line[]): Phrases {
  let pairs: Set<string> | null = null
  return {
    has: (above, below) => {
      pairs ??= pairsIn(lines)
      const [before] = above.split(' ').slice(-1)
      const [after] = below.split(' ')
      return pairs.has(`${bare(before)} ${bare(after)}`)
    },
  }
}

function pairsIn(lines: readonly Line[]): Set<string> {
  const pairs = new Set<string>()
  for (const { text } of lines) {
    let before = ''
    for (const [token] of text.matchAll(/\S+| {2,}/g)) {
      const word = bare(token)
      if (before !== '' && word !== '') pairs.add(`${before} ${word}`)
      before = word
    }
    if (pairs.size > MOST) break
  }
  return pairs
}

function bare(token: string | undefined): string {
  return (token ?? '').toLowerCase().replace(/[^\p{L}\d-]/gu, '')
}
