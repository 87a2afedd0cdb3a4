import { formatNumber } from '../../number/format-number.ts'
import { parseNumber } from '../../number/parse-number.ts'
import { readCodes } from '../codes.ts'
import type { FormulaKind } from '../formula-kind.ts'

export interface SurveyRefs {
  butir: string[]
  /** The highest answer, plain digits. */
  skala: string
}

/** The mean of the elements brought to a hundred: PermenPANRB 14/2017, where four is the highest answer, times 25. */
export const indeksSurvei: FormulaKind<SurveyRefs> = {
  label: 'Indeks survei',
  hint: 'Rata-rata nilai unsur survei terhadap jawaban tertinggi, menjadi 0–100.',
  example: 'U1, U2, U3 skala 4',
  gives: ['nilai', 'angka', 'persen'],
  of: () => 'angka',
  read(text) {
    const [, list = '', highest = ''] = /^(.*?)\s+skala\s+([\d.,]+)$/i.exec(text.trim()) ?? []
    const butir = readCodes(list)
    const skala = parseNumber(highest)
    return butir === null || !skala.ok || skala.value.lte(0) ? null : { butir, skala: skala.value.toFixed() }
  },
  write: ({ butir, skala }) => `${butir.join(', ')} skala ${formatNumber(skala)}`,
  refs: ({ butir }) => butir,
  problem: () => null,
  words: ({ butir, skala }, name) =>
    `Rata-rata dari (${butir.map(name).join('; ')}) ÷ ${formatNumber(skala)} × 100`,
  compute({ butir, skala }, { number, name }) {
    const above = butir.find((kode) => number(kode).gt(skala) || number(kode).isNegative())
    if (above !== undefined) {
      return { reason: `Nilai ${above} (${name(above)}) di luar skala 0–${formatNumber(skala)}.` }
    }
    const sum = butir.map(number).reduce((all, one) => all.plus(one))
    const terms = () => butir.map((kode) => formatNumber(number(kode))).join(' + ')
    return {
      amount: sum.times(100).div(butir.length).div(skala),
      shown: () => `(${terms()}) / ${butir.length} / ${formatNumber(skala)} × 100`,
    }
  },
}
