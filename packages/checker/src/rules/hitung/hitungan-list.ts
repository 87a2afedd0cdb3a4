import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'

/** What a list can list. Years, rupiah and hours are counted too, but no list lists them. */
const NOUNS =
  'agenda|anggota|arah kebijakan|asas|aspek|bab|badan|bagian|bidang|dasar|desa|divisi|dokumen|elemen|faktor|fungsi|hal|hambatan|indikator|isu|jenis|kategori|kecamatan|kegiatan|kelompok|kelurahan|kendala|ketentuan|kewajiban|kewenangan|kompetensi|komponen|kriteria|langkah|layanan|lembaga|macam|misi|nilai|orang|output|keluaran|parameter|pegawai|pejabat|peran|permasalahan|perspektif|pilar|poin|pokok|prinsip|prioritas|program|putusan|rekomendasi|sasaran|seksi|strategi|subbagian|sub bagian|subbag|syarat|tahap|tahapan|tantangan|tim|tingkat|tugas|tujuan|unit|unsur|upaya|urusan|wewenang'
const OPENS = new RegExp(
  `(?<![\\d.,/-])\\b(\\d{1,2})\\s*(?:\\(\\s*[a-z ]+\\)\\s*)?((?:${NOUNS})\\b(?:\\s[a-z]+)?)([^.:;\\d]{0,120}?)\\b(?:yaitu|yakni|adalah|sebagai berikut|meliputi|terdiri (?:dari|atas))\\b[^:]{0,30}:`,
  'i',
)
const OTHER_NOUN = new RegExp(`\\b(?:${NOUNS})\\b`, 'i')

/** `3 (tiga) misi, yaitu: (1) … (2) …`: items counted inside the sentence itself. */
export function listFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, block, position }) => {
    const found = OPENS.exec(text)
    if (!found || /\bantara lain\b/i.test(found[0])) return []
    const inside = inlineItems(text.slice(found.index + found[0].length))
    const items = inside > 0 ? inside : listedItems(facts, block, text)
    const count = Number(found[1])
    const noun = (found[2] ?? '').toLowerCase()
    if (items < 2 || items === count) return []
    return [
      {
        message: `Disebut ${count} ${noun}, padahal yang dirinci ${items}.`,
        at: position,
        stated: `${count} ${noun}`,
        expected: `${items} ${noun}`,
        arithmetic: null,
        related: [],
        key: `${noun} ${text.slice(0, 80)}`,
        // `5 divisi dengan tugas sebagai berikut`: the list may be of what is named last.
        confidence: OTHER_NOUN.test(found[3] ?? '') ? 0.6 : inside > 0 ? 1 : 0.9,
      },
    ]
  })
}

const NAMED_ITEMS =
  /(?<![\d.,/-])\b(\d{1,2})\s*(?:\([a-z ]+\)\s*)?(\p{L}{4,})\b[^.:;,\d]{0,40},?\s+\b(?:yaitu|yakni|terdiri (?:dari|atas)|meliputi)\s*:?\s+/iu

/** `5 (lima) seksi, yaitu Seksi Intelijen, Seksi Pidana Umum, …`: each item opens with the counted word itself. */
export function repeatedNounFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap(({ text, position }) => {
    const found = NAMED_ITEMS.exec(text)
    const noun = found?.[2] ?? ''
    if (!found || /\b(?:antara lain|seperti|di antaranya|dan lain)\b/i.test(text)) return []
    const list = text.slice(found.index + found[0].length)
    const word = `${noun[0]?.toUpperCase()}${noun.slice(1).toLowerCase()}`
    const items = [
      ...list.matchAll(
        new RegExp(`(?:^|,\\s*(?:dan|serta)?\\s*|\\b(?:dan|serta)\\s+)${word}\\s+\\p{Lu}`, 'gu'),
      ),
    ].length
    const count = Number(found[1])
    if (items < 2 || items === count || !list.startsWith(word)) return []
    return [
      {
        message: `Disebut ${count} ${noun.toLowerCase()}, padahal yang dirinci ${items}.`,
        at: position,
        stated: `${count} ${noun.toLowerCase()}`,
        expected: `${items} ${noun.toLowerCase()}`,
        arithmetic: null,
        related: [],
        key: `${noun.toLowerCase()} ${text.slice(0, 80)}`,
        // A list may say its word once for two of its items.
        confidence: items > count ? 0.9 : 0.6,
      },
    ]
  })
}

/** The highest of (1) (2) (3) … that follow each other without a gap; 0 when there are none. */
function inlineItems(text: string): number {
  const numbers = [...text.matchAll(/(?:^|[\s:;,])\(?(\d{1,2})[).]\s*(?=[A-Za-z])/g)].map((found) =>
    Number(found[1]),
  )
  return numbers.every((number, at) => number === at + 1) ? numbers.length : 0
}

function listedItems(facts: Facts, block: number, text: string): number {
  if (!/:\s*$/.test(text)) return 0
  const list = facts.lists.find((candidate) => candidate.from === block + 1)
  return list?.items ?? 0
}
