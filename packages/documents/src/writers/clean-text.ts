// Unassigned to any glyph or able to disguise what is printed: controls, bidirectional overrides, zero-width
// characters, non-characters. XML forbids the first group; a reader of a figure must not be misled by the rest.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g

/** Text that every format can hold: no control characters, no lone surrogates, line ends and tabs as spaces. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, '')
    .replace(/[\t\r\n]+/g, ' ')
    .normalize('NFC')
}

/** The same value with every string in it cleaned. */
export function cleanStrings<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleanStrings) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanStrings(inner)])) as T
}
