import { toRoman } from '@akuntabel/domain/notation'

/** A list number in one of Word's number formats: 3 → `3`, `c`, `III`, `03`. */
export function numberText(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value).toLowerCase()
  if (format === 'upperLetter') return letters(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperRoman') return roman(value)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

/** Word repeats the letter after Z: 27 is AA, 28 is BB. */
function letters(value: number): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(65 + ((value - 1) % 26))
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1))
}

function roman(value: number): string {
  return value >= 1 && value <= 3999 ? toRoman(value) : String(value)
}
