import { dayName, formatDate } from '@akuntabel/domain/notation'
import type { Rule } from '../../engine/rule.ts'

export const rule: Rule = {
  id: 'waktu/hari',
  severity: 'error',
  meaning: 'Nama hari tidak cocok dengan tanggalnya.',
  tags: ['reviu:format-1'],
  check: (facts) =>
    facts.dates.flatMap((date) => {
      if (date.hari === null || date.iso === null) return []
      const right = dayName(date.iso)
      if (oneName(date.hari) === oneName(right)) return []
      return [
        {
          message: `Tanggal ${formatDate(date.iso)} jatuh pada hari ${right}, bukan ${date.hari}.`,
          at: date.position,
          stated: date.hari,
          expected: right,
          arithmetic: null,
          related: [],
          key: `${date.iso} ${date.hari}`,
        },
      ]
    }),
}

/** `Jum'at` and `Jumat`, `Ahad` and `Minggu` are the same day. */
function oneName(day: string): string {
  return day
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace('ahad', 'minggu')
}
