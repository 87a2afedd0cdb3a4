import { IN_WORDS, numberInWords } from './number-words.ts'
import type { Kind, Told } from './types.ts'

const MONTHS = 'januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember'
const DIGITS =
  /(?<![\p{L}\d.,/-])(Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(?:,-)?(?:\s*\(([\p{L} ]{3,120})\))?(?:\s*(%|persen\b))?(?:\s+(ribu|juta|miliar|milyar|triliun)\b)?(?:\s+(?!Rp)(\p{L}[\p{L}-]*))?/giu
const WORDS = new RegExp(
  `(?<![\\p{L}(]|\\bke)(${IN_WORDS})(?:\\s*\\((\\d{1,3})\\))?(?:\\s+(\\p{L}[\\p{L}-]*))?`,
  'giu',
)
/** A number behind these names a thing or a time, and counts nothing. */
const NAMED =
  /\b(?:tahun|ta|nomor|no|pasal|ayat|huruf|angka romawi|tanggal|tgl|tabel|gambar|grafik|bagan|diagram|bab|butir|sub ?bab|divisi|triwulan|tw|semester|lampiran|halaman|hal|versi|jilid|pukul|jam|kelas|pt|rt|rw|dipa|nip|usia|umur|peringkat|ke|skala|tipe|seri)[.\s:-]*$/i
/** `sasaran 2`, but not `sasaran 2 indikator`. */
const ORDERED =
  /\b(?:sasaran(?: strategis| kegiatan| program)?|indikator(?: kinerja)?|tujuan|misi|program|kegiatan)\s+$/i
const COUNTED = /^(?:indikator|program|kegiatan|sasaran|output|orang|kali|dokumen)/i
const IN_MONTH = new RegExp(`\\b(?:${MONTHS})\\s+$`, 'i')
const MONTH = new RegExp(`^(?:${MONTHS})$`, 'i')
const TO = /^\s*(?:%|persen)?\s*(?:-|–|—|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?|hingga)\s*(?:Rp\.?\s*)?\d/i
const AFTER_TO =
  /\d\s*(?:%|persen)?\s*(?:-|–|—|s\.?\s?d\.?|s\/d|sampai(?:\s+dengan)?|hingga)\s*(?:Rp\.?\s*)?$/i
/** A formula written in names: `Realisasi / Target × 100%` says how something is counted, and no figure. */
const IN_FORMULA = /[\p{L})\]”"]\s*(?:[×*]|\sx\s)\s*$/iu
/** Words that go on with the sentence and name nothing. */
const NO_NOUN =
  /^(?:dari|dan|atau|pada|telah|sudah|yang|di|ke|dengan|sebesar|sebanyak|sehingga|menjadi|untuk|dalam|serta|sedangkan|sementara|naik|turun|meningkat|menurun|sampai|hingga|tahun|poin|kali|adalah|terdiri|berada|lebih|kurang|oleh|maka|bila|jika|yaitu|yakni|dibanding\p{L}*|daripada|terhadap|atas|karena|per|x)$/iu
const WORTH: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 }
const REACH = 48

/** Every number that counts, measures or compares something; years, dates, ranges and names of things are left out. */
export function toldNumbers(text: string): Told[] {
  const found = [...digits(text)]
  for (const one of words(text))
    if (!found.some(({ at, end }) => one.at < end && one.end > at)) found.push(one)
  return found.sort((a, b) => a.at - b.at)
}

function digits(text: string): Told[] {
  return [...text.matchAll(DIGITS)].flatMap((match): Told[] => {
    const [whole, currency, body = '', fraction = '', , percent, magnitude, word = ''] = match
    const before = text.slice(Math.max(0, match.index - REACH), match.index)
    const bare = `${body}${fraction}`
    const after = text.slice(match.index + (currency?.length ?? 0) + bare.length)
    if (/^(?:\.\d|\/\d|-\p{L})/u.test(after) || TO.test(after) || AFTER_TO.test(before)) return []
    if (IN_FORMULA.test(before)) return []
    const kind: Kind = percent
      ? 'persen'
      : currency || /^\d{1,3}(?:\.\d{3}){2,}$/.test(body)
        ? 'rupiah'
        : 'angka'
    if (kind === 'angka' && isName(before, { body, fraction, word })) return []
    const unit = /^(?:poin|point)$/i.test(word) ? 'poin' : NO_NOUN.test(word) ? '' : word.toLowerCase()
    const worth = WORTH[magnitude?.toLowerCase() ?? ''] ?? 1
    const value = Number(body.replaceAll('.', '') + fraction.replace(',', '.')) * worth
    const decimals = fraction.length === 0 ? 0 : fraction.length - 1
    const exact = worth === 1 && decimals === 0 && (kind !== 'persen' || false)
    const half = exact && kind !== 'persen' ? 0 : (10 ** -decimals * worth) / 2
    const noun = unit === 'poin' || kind !== 'angka' ? '' : unit
    const printed = whole.slice(0, word === '' ? undefined : whole.length - word.length).trimEnd()
    return [
      {
        value,
        low: value - half,
        high: value + half,
        kind: magnitude && kind === 'angka' && /rupiah/i.test(word) ? 'rupiah' : kind,
        points: unit === 'poin' || /^\s*(?:persen\s+)?poin/i.test(text.slice(match.index + printed.length)),
        noun,
        text: printed,
        at: match.index,
        end: match.index + printed.length,
        inWords: false,
      },
    ]
  })
}

function isName(
  before: string,
  { body, fraction, word }: { body: string; fraction: string; word: string },
): boolean {
  if (NAMED.test(before) || IN_MONTH.test(before) || MONTH.test(word)) return true
  if (ORDERED.test(before) && body.length <= 2 && !COUNTED.test(word)) return true
  // Four digits of our time are a year, unless a noun says what they count.
  if (/^(?:19|20)\d\d$/.test(body) && fraction === '' && (word === '' || NO_NOUN.test(word))) return true
  return /^0\d/.test(body) && fraction === ''
}

function words(text: string): Told[] {
  return [...text.matchAll(WORDS)].flatMap((match): Told[] => {
    const [whole, printed = '', inDigits, word = ''] = match
    const value = numberInWords(printed)
    const before = text.slice(Math.max(0, match.index - REACH), match.index)
    if (value === null || NAMED.test(before) || /^(?:puluh|belas|ratus|ribu|juta|per)$/i.test(word)) return []
    const end = match.index + whole.length - (word === '' ? 0 : word.length)
    return [
      {
        value,
        low: value,
        high: value,
        kind: 'angka',
        points: false,
        noun: NO_NOUN.test(word) ? '' : word.toLowerCase(),
        text: text.slice(match.index, end).trimEnd(),
        at: match.index,
        end: match.index + text.slice(match.index, end).trimEnd().length,
        inWords: inDigits === undefined,
      },
    ]
  })
}
