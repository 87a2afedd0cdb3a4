import type { RincianKey } from '@akuntabel/store'

/** A part of a pagu or of spending. */
export interface Bagian extends RincianKey {
  amount: bigint
}

/** What a row is made of as one text, in the order of its codes: `051.0A.521111=1500000 052..524111=200`. */
export function rincianText(bagian: readonly Bagian[]): string {
  return bagian
    .map(({ komponen, subkomponen, akun, amount }) => `${komponen}.${subkomponen}.${akun}=${amount}`)
    .toSorted()
    .join(' ')
}

/** The parts that `rincianText` wrote. */
export function rincianOf(text: string): Bagian[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [code = '', amount = '0'] = part.split('=')
      const [komponen = '', subkomponen = '', akun = ''] = code.split('.')
      return { komponen, subkomponen, akun, amount: BigInt(amount) }
    })
}
