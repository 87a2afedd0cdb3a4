import { DIGIT_WORDS, GROUP_WORDS, OLD_SPELLINGS } from './words.ts'

/**
 * Reads Indonesian number words as a whole number.
 * Units: none. Source: docs/domain.md §1 (`milyar` is read). Example: `seribu sebelas` → 1011n.
 * Edge: a closing `rupiah` or `persen` is ignored; `satu ribu` is read as `seribu`.
 * Error: unknown words, groups out of order and decimals (`koma`) give null.
 */
export function parseTerbilang(text: string): bigint | null {
  const words = tokenise(text)
  if (words === null) return null
  const negative = words[0] === 'minus' || words[0] === 'negatif'
  const number = readWhole(negative ? words.slice(1) : words)
  return number !== null && negative ? -number : number
}

/**
 * Reads number words that may have decimals, as text Indonesian writes (`99,5`).
 * Units: none. Source: docs/domain.md §1. Example: `sembilan puluh sembilan koma lima` → `99,5`.
 * Edge: each word after `koma` is one digit (`koma nol lima` → `,05`). Error: anything else gives null.
 */
export function parseTerbilangDecimal(text: string): string | null {
  const [head = '', tail, ...more] = text.toLowerCase().split(/\bkoma\b/)
  if (more.length > 0) return null
  const number = parseTerbilang(head)
  if (number === null) return null
  const negative = /^\s*(minus|negatif)\b/.test(head)
  const whole = `${negative ? '-' : ''}${(number < 0n ? -number : number).toString()}`
  if (tail === undefined) return whole
  const digits = (tokenise(tail) ?? []).map(digitOf)
  if (digits.length === 0 || digits.some((digit) => digit < 0)) return null
  return `${whole},${digits.join('')}`
}

function tokenise(text: string): string[] | null {
  const words = text
    .toLowerCase()
    .trim()
    .replace(/\s+(rupiah|persen)$/, '')
    .split(/[\s-]+/)
  if (words.some((word) => word === '')) return null
  return words.flatMap((word) => expand(OLD_SPELLINGS.get(word) ?? word))
}

function expand(word: string): string[] {
  const one = /^se(puluh|belas|ratus|ribu|juta|miliar)$/.exec(word)
  return one?.[1] === undefined ? [word] : ['satu', one[1]]
}

function digitOf(word: string): number {
  return DIGIT_WORDS.indexOf(word as (typeof DIGIT_WORDS)[number])
}

function readWhole(words: string[]): bigint | null {
  if (words.length === 1 && words[0] === 'nol') return 0n
  let total = 0n
  let below: number = GROUP_WORDS.length
  let group: string[] = []
  for (const word of [...words, '']) {
    const power = GROUP_WORDS.indexOf(word as (typeof GROUP_WORDS)[number])
    if (power < 0) {
      group.push(word)
      continue
    }
    if (word === '' && group.length === 0) break
    const value = readGroup(group)
    if (value === null || power >= below) return null
    total += BigInt(value) * 1000n ** BigInt(power)
    below = power
    group = []
  }
  return total === 0n ? null : total
}

/** 1–999 in words; null when the words are none or out of order. */
function readGroup(words: string[]): number | null {
  const match = /^(?:(\w+) ratus ?)?(?:(\w+) puluh ?)?(?:(\w+) belas)?(\w+)?$/.exec(words.join(' '))
  if (match === null || words.length === 0) return null
  const [, hundreds, tens, teen, unit] = match
  if (teen !== undefined && (tens !== undefined || unit !== undefined)) return null
  const parts = [hundreds, tens, teen, unit].map((word) => (word === undefined ? 0 : digitOf(word)))
  const given = [hundreds, tens, teen, unit]
  if (parts.some((digit, index) => given[index] !== undefined && digit < 1)) return null
  const [h = 0, t = 0, b = 0, u = 0] = parts
  if (t === 1 && u > 0) return null
  return h * 100 + t * 10 + (teen === undefined ? 0 : 10 + b) + u
}
