import { Decimal, parseTerbilangDecimal, terbilang } from '@akuntabel/domain'
import type { Rule } from '../../engine/rule.ts'

export const rule: Rule = {
  id: 'hitung/terbilang',
  severity: 'error',
  meaning: 'Angka dan huruf (terbilang) di belakangnya berbeda.',
  check: (facts) =>
    facts.words.flatMap(({ figure, words, text, position }) => {
      const read = parseTerbilangDecimal(words)
      const value = read === null ? null : new Decimal(read.replace(',', '.'))
      if (value?.eq(figure.value)) return []
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
