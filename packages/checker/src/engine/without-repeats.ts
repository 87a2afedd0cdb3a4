import { IN_WORDS, numberInWords } from '../told/number-words.ts'
import type { Rule, RuleFinding } from './rule.ts'

export interface Raised {
  rule: Rule
  found: RuleFinding
}

/** A broad reading says nothing where a narrower one, or another broad one, has told the same words of the same paragraph. */
export function withoutRepeats(raised: readonly Raised[]): Raised[] {
  const told = new Map<number, string[]>()
  const tell = ({ found }: Raised) => {
    const block = found.at.block
    told.set(block, [...(told.get(block) ?? []), bare(found.stated)])
  }
  for (const one of raised) if (one.found.general !== true) tell(one)
  return raised.filter((one) => {
    if (one.found.general !== true) return true
    const words = bare(one.found.stated)
    const repeated = (told.get(one.found.at.block) ?? []).some((other) => isSame(other, words))
    if (!repeated) tell(one)
    return !repeated
  })
}

function bare(stated: string): string {
  return stated
    .toLowerCase()
    .replace(/\s*\([^)]*\)/g, '')
    .replace(NUMBER_WORD, (words) => String(numberInWords(words) ?? words))
    .replace(/rp\.?\s*|%|\bpersen\b|,-|[.:,](?!\d)/g, '')
    .trim()
}

const NUMBER_WORD = new RegExp(`\\b${IN_WORDS}\\b`, 'g')

/** `empat` and `empat indikator`, `14` and `14 orang`; not `4` and `14`. */
function isSame(one: string, other: string): boolean {
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}
