import { Decimal, parseTerbilangDecimal, terbilang } from '@akuntabel/domain/notation'
import type { Rule } from '../../engine/rule.ts'

/** No amount has so many digits, and no words are known for it. */
const BEYOND_WORDS = '1e21'

export const rule: Rule = {
  id: 'hitung/terbilang',
  severity: 'error',
  meaning: 'Angka dan huruf (terbilang) di belakangnya berbeda.',
  tags: ['reviu:mekanisme-5'],
  check: (facts) =>
    facts.words.flatMap(({ figure, words, text, position }) => {
      const read = parseTerbilangDecimal(words)
      const value = read === null ? null : new Decimal(read.replace(',', '.'))
      if (value?.eq(figure.value) || figure.value.abs().gte(BEYOND_WORDS)) return []
      const expected = terbilang(figure.value.toFixed())
      return [
        {
          message:
            value === null
              ? `Huruf “${words}” di belakang ${figure.text} tidak terbaca sebagai bilangan.`
              : `Angka ${figure.text} ditulis dengan huruf “${words}”, padahal hurufnya berarti ${(read ?? '').toString()}.`,
          at: position,
          stated: text,
          expected,
          arithmetic: null,
          related: [],
          key: text,
          confidence: figure.confidence,
          ...(value === null ? { severity: 'warning' as const } : {}),
        },
      ]
    }),
}
