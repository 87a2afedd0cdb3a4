/** As far as the words before a figure may still name it, in UTF-16 units. */
const REACH = 240

/**
 * What stands just before a place in a text, for patterns that end there: a text without a full stop may be a million
 * characters long, and reading all of it before each of its figures would take time by the square of its length.
 */
export function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - REACH), at)
}
