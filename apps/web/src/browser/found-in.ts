/**
 * What every typed word is found in: at the beginning of its words, or else anywhere in them. `malang` finds Kabupaten Malang
 * and Kota Malang, and not Pemalang.
 */
export function foundIn<T extends { words: string }>(choices: readonly T[], typed: string): T[] {
  const asked = wordsOf(typed)
  if (asked.length === 0) return [...choices]
  const begins = choices.filter(({ words }) => {
    const there = wordsOf(words)
    return asked.every((word) => there.some((one) => one.startsWith(word)))
  })
  if (begins.length > 0) return begins
  return choices.filter(({ words }) => asked.every((word) => words.toLowerCase().includes(word)))
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
