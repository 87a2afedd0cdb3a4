const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const SMALL = ONES.slice(1, 10).join('|')

/** `empat`, `dua belas`, `tiga puluh lima`: what prose writes in words. `se-` alone counts nothing. */
export const IN_WORDS = `(?:(?:${SMALL})\\s+puluh(?:\\s+(?:${SMALL}))?|(?:${SMALL})\\s+belas|sepuluh|sebelas|${SMALL})`

/** Null where the words are no number. */
export function numberInWords(text: string): number | null {
  const words = text.toLowerCase().trim().split(/\s+/)
  const [first = '', second = '', third = ''] = words
  const one = ONES.indexOf(first.replace(/^ke(?=\p{L}{3})/u, ''))
  if (one < 0) return null
  if (words.length === 1) return one
  if (second === 'belas') return words.length === 2 ? 10 + one : null
  if (second !== 'puluh') return null
  const rest = third === '' ? 0 : ONES.indexOf(third)
  return rest < 0 ? null : one * 10 + rest
}
