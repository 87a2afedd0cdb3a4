const CAPTION = /^(?:tabel|gambar|grafik|bagan|diagram|foto|lampiran)\b/i
const CHAPTER = /^BAB\s+(?:[IVXLC]{1,6}|\d{1,2})\b[.:]?\s*/

/** `BAB III`, with or without its title on the same line. */
export function isChapter(text: string): boolean {
  const found = CHAPTER.exec(text)
  if (!found || text.length > 160 || endsLikeContents(text)) return false
  return !/[a-z]{3}/.test(text.slice(found[0].length))
}

/** `BAB III` alone: its title stands in the next block. */
export function isBareChapter(text: string): boolean {
  const found = CHAPTER.exec(text)
  return found !== null && found[0].trim().length === text.length
}

/** A line of a table of contents: dots or a page number at its end. */
export function endsLikeContents(text: string): boolean {
  return /(?:\.{3,}|…|\s)\s*(?:\d{1,3}|[ivx]{1,5})$/.test(text) || /(?:\.{4,}|…)$/.test(text)
}

const PARTS =
  /^(?:KATA PENGANTAR|SAMBUTAN|IKHTISAR EKSEKUTIF|RINGKASAN EKSEKUTIF|DAFTAR (?:ISI|TABEL|GAMBAR|GRAFIK|BAGAN|LAMPIRAN|SINGKATAN|PUSTAKA)|PENDAHULUAN|P ?E ?N ?U ?T ?U ?P|SIMPULAN|KESIMPULAN)$/

/** The usual parts of a report, in capitals and alone on their line. */
export function isPartTitle(text: string): boolean {
  return PARTS.test(text)
}

/** A bold line that names a part by number; not a caption, a name or a sentence. */
export function isBoldHeading(text: string): boolean {
  if (text.length > 140 || CAPTION.test(text) || /[.;:,]$/.test(text)) return false
  if (/^(?:[A-Z]|\d{1,2}|[IVX]{1,5}|[a-z])[.)]\s+\S/.test(text)) return true
  return /^\d{1,2}(?:\.\d{1,2})+\.?\s+\S/.test(text)
}

/** `A. Latar Belakang` without any mark: short, capitalised like a title, without an end. */
export function isPlainHeading(text: string): boolean {
  if (text.length > 90 || /[.;:,]$/.test(text) || endsLikeContents(text)) return false
  const found = /^[A-Z]\.\s+(\S.*)$/.exec(text)
  return found !== null && isTitle(found[1] ?? '')
}

const SMALL =
  /^(?:dan|atau|di|ke|dari|yang|untuk|dengan|pada|dalam|serta|atas|oleh|bagi|terhadap|tentang|s\.d\.)$/

function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[A-Za-z]/.test(word))
  return words.length > 0 && words.every((word) => SMALL.test(word) || /^[^a-z]*[A-Z]/.test(word))
}

export function isCapitals(text: string): boolean {
  return (
    /[A-Z]/.test(text) &&
    text.replace(/\b(?:dan|atau)\b/g, '') === text.replace(/\b(?:dan|atau)\b/g, '').toUpperCase()
  )
}

export function isCaption(text: string): boolean {
  return CAPTION.test(text)
}
