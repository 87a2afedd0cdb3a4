const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes.
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' }

/** The text with its characters kept and only its white space collapsed. */
export function collapse(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(/[ﬀ-ﬄ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** As `collapse`, with typed marks of emphasis removed: `**`, `__` around words, `*word*`. */
export function withoutMarks(text: string): string {
  if (!/[*_\\`]/.test(text)) return collapse(text)
  return collapse(
    text
      .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
      .replace(/(^|\s)\\(?=\s|$)/g, '$1')
      .replace(/\*\*+/g, '')
      .replace(/(^|[\s(])__(?=\S)(.+?)__(?=[\s).,;:]|$)/g, '$1$2')
      .replace(/(^|[\s("'])\*(?=[^\s*)])([^*]*[^\s*])\*(?=[\s).,;:"'!?]|$)/g, '$1$2'),
  )
}

/** For comparing: case, white space and punctuation at the ends do not count. */
export function sameKey(text: string): string {
  return collapse(text).toLowerCase().replace(/\s+/g, '')
}
