export const DIGIT_WORDS = [
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
] as const

/** Word of each group of three digits, lowest first. */
export const GROUP_WORDS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun', 'kuintiliun'] as const

/** Older spellings that are read and never written. */
export const OLD_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['milyar', 'miliar'],
  ['milyard', 'miliar'],
  ['miliard', 'miliar'],
  ['trilyun', 'triliun'],
  ['kuadrilyun', 'kuadriliun'],
  ['kuintilyun', 'kuintiliun'],
  ['kosong', 'nol'],
])
