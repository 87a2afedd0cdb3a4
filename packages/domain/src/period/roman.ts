const SYMBOLS: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/**
 * Writes a Roman number (chapters, quarters). Units: none. Source: usage of official letters.
 * Example: `toRoman(4)` → `IV`. Edge: 3999 is the largest. Error: outside 1–3999 throws RangeError.
 */
export function toRoman(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`not Roman: ${number}`)
  let rest = number
  let text = ''
  for (const [value, symbol] of SYMBOLS) {
    text += symbol.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

/**
 * Month as letter numbers write it. Units: 1–12. Source: docs/domain.md §1, `11/PR.03.1-Kpt/3572/KPU-Kot/III/2021`.
 * Example: `romanMonth(3)` → `III`. Edge: 12 is `XII`. Error: outside 1–12 throws RangeError.
 */
export function romanMonth(month: number): string {
  if (month > 12) throw new RangeError(`not a month: ${month}`)
  return toRoman(month)
}
