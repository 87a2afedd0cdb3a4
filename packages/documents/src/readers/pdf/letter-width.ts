/** Width of a letter against the usual letter of its text. */
export function letterWidth(letter: string): number {
  if (/[mwMW@%—]/.test(letter)) return 1.65
  if (/[ijltfrI.,:;'()\-!|/]/.test(letter)) return 0.65
  return /\p{Lu}/u.test(letter) ? 1.3 : 1.05
}

/** About how wide a word is, where the usual letter is `usual` wide. */
export function wordWidth(word: string, usual: number): number {
  return [...word].reduce((sum, letter) => sum + usual * letterWidth(letter), 0)
}
