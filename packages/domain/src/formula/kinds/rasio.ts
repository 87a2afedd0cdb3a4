import { formatNumber } from '../../number/format-number.ts'
import { type RatioRefs, readRatio, writeRatio } from '../codes.ts'
import type { FormulaKind } from '../formula-kind.ts'
import { missingFactor, zeroBelow } from '../ratio-problems.ts'

export const rasio: FormulaKind<RatioRefs> = {
  label: 'Perbandingan',
  hint: 'Satu jumlah dibagi jumlah lain, seperti yang selesai dari yang direncanakan.',
  example: 'A / B × 100',
  gives: ['persen', 'angka', 'nilai'],
  of: () => 'angka',
  read: readRatio,
  write: writeRatio,
  refs: ({ atas, bawah }) => [...new Set([atas, bawah])],
  problem: ({ kali }, kind) => missingFactor(kind, kali, 'A / B × 100'),
  words: ({ atas, bawah, kali }, name) => `${name(atas)} ÷ ${name(bawah)}${kali === 100 ? ' × 100' : ''}`,
  compute({ atas, bawah, kali }, { number, name }) {
    const below = number(bawah)
    if (below.isZero()) return zeroBelow(bawah, name)
    const shown = () =>
      `${formatNumber(number(atas))} / ${formatNumber(below)}${kali === 100 ? ' × 100' : ''}`
    // Multiplied first, so that what comes out even stays exact.
    return { amount: number(atas).times(kali).div(below), shown }
  },
}
