import type { RincianKey } from '@akuntabel/store'
import type { Bagian } from '../anggaran/rincian-text.ts'

interface Earlier {
  /** What the earlier months spent. */
  earlier: bigint
  /** What is known of it. */
  before: readonly (RincianKey & { amount: bigint })[]
}

/** What a month is made of where the figures run from January on; null where that is not known of every earlier month. */
export function monthParts(until: readonly Bagian[] | null, { earlier, before }: Earlier): Bagian[] | null {
  if (until === null || before.reduce((sum, { amount }) => sum + amount, 0n) !== earlier) return null
  const parts = new Map(until.map((one) => [nameOf(one), { ...one }]))
  for (const { komponen, subkomponen, akun, amount } of before) {
    const key = { komponen, subkomponen, akun }
    const part = parts.get(nameOf(key)) ?? { ...key, amount: 0n }
    parts.set(nameOf(key), { ...part, amount: part.amount - amount })
  }
  return [...parts.values()].filter(({ amount }) => amount !== 0n)
}

function nameOf({ komponen, subkomponen, akun }: RincianKey): string {
  return `${komponen}.${subkomponen}.${akun}`
}
