/** What may have been rounded to a printed number, or what was computed from such. */
export interface Span {
  low: number
  high: number
}

const EDGE = 1e-9

/** Could the printed number be the computed one, rounded or cut at its last digit? */
export function fits(told: Span, computed: Span): boolean {
  const ulp = told.high - told.low
  const slack = EDGE * Math.max(1, Math.abs(told.high))
  return computed.high >= told.low - slack && computed.low <= told.high + ulp / 2 + slack
}

export function difference(a: Span, b: Span): Span {
  return { low: a.low - b.high, high: a.high - b.low }
}

export function absolute({ low, high }: Span): Span {
  if (low >= 0) return { low, high }
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) }
}

export function total(parts: readonly Span[]): Span {
  return {
    low: parts.reduce((sum, one) => sum + one.low, 0),
    high: parts.reduce((sum, one) => sum + one.high, 0),
  }
}

/** Null when the divisor may be zero. */
export function ratio(a: Span, b: Span, factor = 1): Span | null {
  if (b.low <= 0) return null
  return {
    low: Math.min(a.low / b.low, a.low / b.high) * factor,
    high: Math.max(a.high / b.low, a.high / b.high) * factor,
  }
}

/** By how many percent b is more or less than a. */
export function growth(a: Span, b: Span): Span | null {
  const by = ratio(b, a, 100)
  return by === null ? null : absolute({ low: by.low - 100, high: by.high - 100 })
}

/** Two digits in each other's place, or one digit another: as a hand mistypes a number of some length. */
export function isSlip(a: string, b: string): boolean {
  const [one, other] = digitsOf(a, b)
  if (one.length !== other.length || one.length < 3 || one === other) return false
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return one.length >= 5
  return (
    differing.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  )
}

/** `Rp9,52 miliar` and `9.250.000.000` have three digits that count. */
function digitsOf(a: string, b: string): [string, string] {
  const [one, other] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')]
  if (!MAGNITUDE.test(a) && !MAGNITUDE.test(b)) return [one, other]
  return [one.replace(/0+$/, ''), other.replace(/0+$/, '')]
}

const MAGNITUDE = /\d\s*(?:ribu|juta|miliar|milyar|triliun)\b/i
