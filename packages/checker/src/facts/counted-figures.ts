import { textBefore } from './text-before.ts'

/** A number of things in running text: `1.300 perkara`, `14 laki-laki`. */
export interface CountedFigure {
  value: number
  /** As printed, without its noun. */
  text: string
  /** The word behind it in small letters; empty where none names what is counted. */
  noun: string
  at: number
  end: number
}

const NUMBER =
  /(?<![\p{L}\d.,/%(-]|\bRp\.?\s?)(\d{1,3}(?:\.\d{3})+|\d{1,6})(?!\.?\d|[/%-]|,\d|\s*(?:%|persen|juta|miliar|milyar|triliun|ribu)\b|\s*%)(?:\s*\([\p{L} ]{3,40}\))?(?:\s+(\p{L}[\p{L}-]*))?/giu
/** A number behind these names a thing or a time, and counts nothing. */
const NAMED =
  /\b(?:tahun|ta|nomor|no|pasal|ayat|tanggal|tabel|gambar|grafik|bab|sasaran|indikator|tujuan|misi|program|divisi|triwulan|semester|lampiran|halaman|versi|jilid|pukul|tingkat|golongan|kelas|pt|rt|rw|dipa|usia|umur|peringkat)\.?\s*$/i
const MONTHS = 'januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember'
const MONTH = new RegExp(`^(?:${MONTHS})$`, 'i')
const IN_MONTH = new RegExp(`\\b(?:${MONTHS})\\s+$`, 'i')
/** Words that go on with the sentence and name nothing. */
const NO_NOUN =
  /^(?:dari|dan|atau|pada|telah|sudah|yang|di|ke|dengan|sebesar|sebanyak|sehingga|menjadi|untuk|dalam|serta|sedangkan|naik|turun|meningkat|menurun|sampai|hingga|tahun|poin|kali|adalah|terdiri)$/i

export function countedFigures(text: string): CountedFigure[] {
  return [...text.matchAll(NUMBER)].flatMap((found): CountedFigure[] => {
    const [whole, printed = '', word = ''] = found
    const value = Number(printed.replaceAll('.', ''))
    const noun = NO_NOUN.test(word) ? '' : word.toLowerCase()
    const before = textBefore(text, found.index)
    if (NAMED.test(before) || IN_MONTH.test(before) || MONTH.test(word)) return []
    // Four digits of our time are a year, unless a noun says what they count.
    if (/^(?:19|20)\d\d$/.test(printed) && noun === '') return []
    return [
      {
        value,
        text: printed,
        noun,
        at: found.index,
        end: found.index + (noun === '' ? printed.length : whole.length),
      },
    ]
  })
}
