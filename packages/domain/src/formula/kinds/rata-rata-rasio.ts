import { Decimal } from '../../number/decimal.ts'
import { formatNumber } from '../../number/format-number.ts'
import { type RatioRefs, readRatio, writeRatio } from '../codes.ts'
import type { FormulaKind } from '../formula-kind.ts'
import { missingFactor, zeroBelow } from '../ratio-problems.ts'

export interface MeanRatioRefs {
  dari: Omit<RatioRefs, 'kali'>[]
  kali: 1 | 100
}

export const rataRataRasio: FormulaKind<MeanRatioRefs> = {
  label: 'Rata-rata perbandingan',
  hint: 'Beberapa perbandingan yang sama beratnya, seperti kepatuhan tiap jenis laporan.',
  example: 'A / B; C / D × 100',
  gives: ['persen', 'angka', 'nilai'],
  of: () => 'angka',
  read(text) {
    const ratios = text.split(';').map(readRatio)
    if (!ratios.every((ratio) => ratio !== null)) return null
    const dari = ratios.map(({ atas, bawah }) => ({ atas, bawah }))
    return { dari, kali: ratios.at(-1)?.kali ?? 1 }
  },
  write: ({ dari, kali }) =>
    dari.map((ratio, at) => writeRatio({ ...ratio, kali: at === dari.length - 1 ? kali : 1 })).join('; '),
  refs: ({ dari }) => [...new Set(dari.flatMap(({ atas, bawah }) => [atas, bawah]))],
  problem: ({ kali }, kind) => missingFactor(kind, kali, 'A / B; C / D × 100'),
  words({ dari, kali }, name) {
    const ratios = dari.map(({ atas, bawah }) => `${name(atas)} ÷ ${name(bawah)}`)
    return `Rata-rata dari (${ratios.join('; ')})${kali === 100 ? ' × 100' : ''}`
  },
  compute({ dari, kali }, { number, name }) {
    const empty = dari.find(({ bawah }) => number(bawah).isZero())
    if (empty !== undefined) return zeroBelow(empty.bawah, name)
    const ratio = ({ atas, bawah }: (typeof dari)[number]) => number(atas).times(kali).div(number(bawah))
    const sum = dari.reduce((all, one) => all.plus(ratio(one)), new Decimal(0))
    const terms = () =>
      dari.map(({ atas, bawah }) => `${formatNumber(number(atas))} / ${formatNumber(number(bawah))}`)
    return {
      amount: sum.div(dari.length),
      shown: () => `(${terms().join(' + ')}) / ${dari.length}${kali === 100 ? ' × 100' : ''}`,
    }
  },
}
