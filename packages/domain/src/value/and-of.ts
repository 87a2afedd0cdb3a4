/**
 * Words beside each other as a sentence names them.
 * Units: none. Source: how the sentences of the program are written. Example: 1, 2, 3 → `1, 2 dan 3`.
 * Edge: one is itself, none is nothing. Error: none.
 */
export function andOf(words: readonly (string | number)[]): string {
  const last = `${words.at(-1) ?? ''}`
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} dan ${last}`
}
