/** Labels are compared again and again; prose is not worth keeping. */
const KNOWN = new Map<string, string>()
const KEPT = 4_000

/** Small letters, one spelling, no marks: for comparing labels. */
export function normalise(text: string): string {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const plain = normalised(text)
  if (text.length <= 300) {
    if (KNOWN.size >= KEPT) KNOWN.clear()
    KNOWN.set(text, plain)
  }
  return plain
}

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

/** 1 for the same words, 0 for none in common (Dice over words, repeats counted once). */
export function likeness(a: string, b: string): number {
  const one = new Set(tokens(a))
  const other = new Set(tokens(b))
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Letters only: `perundang – undangan` and `perundangundangan` are the same wording. */
export function squeezed(text: string): string {
  return normalise(text).replace(/ /g, '')
}

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
