/** A piece of a text: what was looked for is marked. */
export interface Potongan {
  teks: string
  tanda: boolean
}

/** The text around the first word that was found, no longer than `panjang`, with the words marked that are among `kata`. */
export function cuplikan(teks: string, kata: readonly string[], panjang: number): Potongan[] {
  const plain = teks.replace(/\s+/g, ' ').trim()
  const wanted = new Set(kata)
  const found = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => wanted.has(word.toLowerCase()))
  const [dari, sampai] = windowOf(plain, { first: found[0]?.index ?? 0, panjang })
  const pieces: Potongan[] = []
  const add = (text: string, tanda: boolean) => text !== '' && pieces.push({ teks: text, tanda })
  let at = dari
  if (dari > 0) add('… ', false)
  for (const { 0: word, index } of found) {
    if (index < at || index + word.length > sampai) continue
    add(plain.slice(at, index), false)
    add(word, true)
    at = index + word.length
  }
  add(plain.slice(at, sampai), false)
  if (sampai < plain.length) add(' …', false)
  return pieces
}

/** Begins and ends between words. */
function windowOf(text: string, { first, panjang }: { first: number; panjang: number }): [number, number] {
  if (text.length <= panjang) return [0, text.length]
  const begin = Math.max(0, Math.min(first - Math.floor(panjang / 3), text.length - panjang))
  const dari = begin === 0 ? 0 : text.indexOf(' ', begin) + 1
  const end = Math.min(text.length, dari + panjang)
  const cut = end === text.length ? end : text.lastIndexOf(' ', end)
  return [dari, cut > dari ? cut : end]
}
