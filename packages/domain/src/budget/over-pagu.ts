/**
 * By how much spending goes above its pagu through a change; null where it does not, or where the change lowers it.
 * Units: whole rupiah. Source: the policy pack, `paguLebih`. Example: pagu 100, spent 90 → 120 is 20 above.
 * Edge: a correction downwards is never above, also while the rest still is; exactly the pagu is not above; a row
 * without pagu has 0. Error: none.
 */
export function overPagu({
  pagu,
  before,
  after,
}: Record<'pagu' | 'before' | 'after', bigint>): bigint | null {
  return after > pagu && after > before ? after - pagu : null
}
