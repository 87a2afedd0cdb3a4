import type { Facts, Quantity } from '../../facts/types.ts'

const MEASURES: ReadonlySet<string> = new Set(['pagu', 'realisasi', 'sisa', 'persen-serapan'])
/** Words that make a figure a bound, a step or another time. */
const NOT_A_CLAIM =
  /\b(?:di ?atas|lebih (?:dari|besar|kecil|tinggi|rendah)|kurang dari|di ?bawah|minimal|maksimal|paling|hampir|sekitar|kurang lebih|target\w*|semula|(?:anggaran|pagu|dipa|apbd|alokasi) (?:awal|murni|induk)|sebelumnya|penambahan|pengurangan|bertambah|berkurang|selisih|naik|turun|meningkat|menurun|kenaikan|penurunan)\s*(?:\S+\s*){0,3}$/i
const CHANGED_AFTER =
  /^[\s,.-]*(?:dimana|yang kemudian|kemudian|lalu)?[^.;]{0,40}?\b(?:direvisi|revisi|menjadi)\b/i

/** Sentences that state the money of the document's own year, plainly. */
export function claimsOf(facts: Facts): Quantity[] {
  return facts.quantities.filter((quantity) => {
    if (quantity.source !== 'prosa' || !MEASURES.has(quantity.measure) || quantity.at === null) return false
    const before = quantity.sentence.slice(Math.max(0, quantity.at - 60), quantity.at)
    const after = quantity.sentence.slice(
      quantity.at + quantity.figure.text.length,
      quantity.at + quantity.figure.text.length + 80,
    )
    if (NOT_A_CLAIM.test(before) || CHANGED_AFTER.test(after)) return false
    if (quantity.what === 'satker')
      return (
        quantity.year !== null && (quantity.year === facts.document.tahun || isPlanned(facts, quantity.year))
      )
    return quantity.year === facts.document.tahun || quantity.year === null
  })
}

/** A strategic plan says what each of its years needs. */
function isPlanned({ document: { kind, periode } }: Facts, year: number): boolean {
  return kind === 'renstra' && periode !== null && year >= periode[0] && year <= periode[1]
}
