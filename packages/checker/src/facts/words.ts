const KEPT = 4_000
const LONGEST_KEPT = 300

/** Labels are compared again and again; prose is not worth keeping. */
function keeping<Made extends string | ReadonlySet<string>>(make: (text: string) => Made): typeof make {
  const known = new Map<string, Made>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length <= LONGEST_KEPT) {
      if (known.size >= KEPT) known.clear()
      known.set(text, made)
    }
    return made
  }
}

/** Small letters, one spelling, no marks: for comparing labels. */
export const normalise = keeping(normalised)

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:presentase|prosentase)\b/g, 'persentase')
    .replace(/&/g, ' dan ')
    .replace(/^\s*(?:\d{1,2}|[a-z])[.)]\s+/, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .replace(/\bper undang\b/g, 'perundang')
    .trim()
}

export function tokens(text: string): string[] {
  const bare = normalise(text)
  return bare === '' ? [] : bare.split(' ')
}

const wordsOf = keeping((text): ReadonlySet<string> => new Set(tokens(text)))

/** 1 for the same words, 0 for none in common (Dice over words, repeats counted once). */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Letters only: `perundang – undangan` and `perundangundangan` are the same wording. */
export const squeezed = keeping((text) => normalise(text).replaceAll(' ', ''))

/** Edits between two texts over the longer length; 0 is equal. Bounded: long texts are compared by words. */
export function distance(a: string, b: string): number {
  const [one, other] = [squeezed(a), squeezed(b)]
  if (one === other) return 0
  const longest = Math.max(one.length, other.length)
  if (longest > 400) return 1 - likeness(a, b)
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[other.length] ?? longest) / longest
}
