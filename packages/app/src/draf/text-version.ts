/** Of a field whose row counts no versions: its own words are its version. */
export function textVersion(text: string): number {
  let sum = 0
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) & 0x7fffffff
  return sum
}
