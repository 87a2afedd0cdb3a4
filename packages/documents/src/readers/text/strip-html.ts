const BLOCK_TAG = /<\/?(?:p|br|ul|ol|li|div|center|hr|table|tbody|thead|tr|td|th|h[1-6])(?:\s[^<>]*)?\/?>/gi
const INLINE_TAG = /<\/?(?:b|i|u|s|em|strong|span|sup|sub|font|small|a|img)(?:\s[^<>]*)?\/?>/gi
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Removes the HTML marks that stray into text and Markdown; `< 50` and `>100` stay. */
export function stripHtml(text: string): string {
  const bare = text.includes('<') ? untagged(text) : text
  if (!bare.includes('&')) return bare
  return bare
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#(\d{2,6});/g, (whole, code: string) => safeCharacter(Number(code), whole))
}

function untagged(text: string): string {
  return text
    .replace(/<!--.*?-->/g, ' ')
    .replace(BLOCK_TAG, ' ')
    .replace(INLINE_TAG, '')
}

function safeCharacter(code: number, otherwise: string): string {
  return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : otherwise
}
