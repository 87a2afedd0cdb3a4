import { compareValues, POLICY_KPU, type Polarity, type Value } from '@akuntabel/domain'

/** True where the realisasi is at or beyond the aim in the indicator's direction; null where it cannot be said. */
export function reaches(realisasi: Value, aim: Value, polarity: Polarity): boolean | null {
  const order = compareValues(realisasi, aim, POLICY_KPU)
  if (order === null || polarity === 'rentang') return null
  const lowerIsBetter = polarity === 'minimal' || (aim.kind === 'hari' && polarity !== 'maksimal')
  return lowerIsBetter ? order <= 0 : order >= 0
}
