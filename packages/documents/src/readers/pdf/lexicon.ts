/** Words the document itself writes on unbroken lines: they decide where a word was broken in a narrow cell. */
export interface Lexicon {
  add: (line: string) => void
  knows: (word: string) => boolean
}

const WIDE_LINE = 6

export function createLexicon(): Lexicon {
  const words = new Set<string>()
  return {
    add: (line) => {
      const tokens = line.split(/\s+/)
      // The ends of a line may be halves of words.
      const inner = tokens.length >= WIDE_LINE ? tokens.slice(0, -1) : tokens.slice(1, -1)
      for (const token of inner) {
        const word = bareWord(token)
        if (word.length > 1) words.add(word)
        for (const part of word.split(/[-/]/)) if (part.length > 2) words.add(part)
      }
    },
    knows: (word) => words.has(bareWord(word)),
  }
}

export function bareWord(token: string): string {
  return token.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
}
