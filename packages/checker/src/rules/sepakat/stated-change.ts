import type { Facts, Quantity } from '../../facts/types.ts'

const CHANGE =
  /\b(?:lebih (?:besar|kecil|tinggi|rendah)|bertambah|berkurang|naik|turun|penambahan|pengurangan|selisih)\b/i
const BETWEEN = /\b(?:perjanjian kinerja|pagu awal|semula|revisi|dipa)\b/i

/** The document says itself by how much the money of two tables differs, as where a DIPA was revised after its agreement. */
export function isStatedChange({ quantities, money }: Facts, one: Quantity, other: Quantity): boolean {
  const totalOf = (table: number | null) =>
    quantities.find((of) => of.table === table && of.what === 'satker' && of.measure === 'pagu')?.figure.value
  const [before, after] = [totalOf(one.table), totalOf(other.table)]
  if (before === undefined || after === undefined || before.eq(after)) return false
  const difference = before.minus(after).abs()
  return money.some(
    ({ figure, sentence }) => figure.value.eq(difference) && CHANGE.test(sentence) && BETWEEN.test(sentence),
  )
}
