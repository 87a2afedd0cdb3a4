import { COMMON_WORDS } from './common-words.ts'

/** Words the document itself writes on unbroken lines: they decide where a word was broken in a narrow cell. */
export interface Lexicon {
  add: (line: string) => void
  knows: (word: string) => boolean
}

const WIDE_LINE = 6

export function createLexicon(): Lexicon {
  const words = new Set<string>(COMMON_WORDS)
  return {
    add: (line) => {
      const tokens = line.split(/\s+/)
      // Short lines stand in narrow cells, where words are broken.
      if (tokens.length < WIDE_LINE) return
      for (const token of tokens.slice(0, -1)) {
        const word = bareWord(token)
        if (word.length > 1) words.add(word)
        for (const part of word.split(/[-/]/)) if (part.length > 2) words.add(part)
      }
    },
    knows: (word) => words.has(bareWord(word)),
  }
}

export function bareWord(token: string): string {
  return token.toLowerCase().replace(/^["“'(]+|[.,;:!?)"”']+$/g, '')
}
