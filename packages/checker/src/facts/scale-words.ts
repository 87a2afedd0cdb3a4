/** What one printed unit is worth when the words say `dalam ribuan rupiah`; null when they say nothing. */
export function scaleOfWords(text: string): number | null {
  const found =
    /(?:\b(?:dalam|x|satuan|per)|\()\s*\(?\s*(?:rp\.?\s*)?(ribuan|ribu|jutaan|juta|miliaran|miliar|milyar|1\.000\.000|1\.000|000)\b/i.exec(
      text,
    )
  if (!found) return /\((?:ribuan|ribu)\b/i.test(text) ? 1e3 : /\((?:jutaan|juta)\b/i.test(text) ? 1e6 : null
  const word = (found[1] ?? '').toLowerCase()
  if (/^(?:ribu|1\.000$|000$)/.test(word)) return 1e3
  if (/^(?:juta|1\.000\.000$)/.test(word)) return 1e6
  return 1e9
}
