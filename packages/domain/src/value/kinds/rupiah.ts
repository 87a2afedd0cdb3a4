import { Decimal } from '../../number/decimal.ts'
import { NUMBER_WARNINGS } from '../../number/number-warning.ts'
import { formatRupiah, parseRupiah } from '../../number/rupiah.ts'
import { terbilang } from '../../terbilang/terbilang.ts'
import type { Kind, MoneyPayload } from '../kind.ts'

export const rupiah: Kind<MoneyPayload> = {
  label: 'Rupiah',
  example: 'contoh: 4.103.445.000',
  keyboard: 'decimal',
  choices: () => null,
  read(text) {
    const reading = parseRupiah(text)
    if (!reading.ok) return reading
    const warnings = reading.warnings.map((warning) => NUMBER_WARNINGS[warning])
    return { ok: true, payload: { amount: reading.value }, warnings }
  },
  format: ({ amount }) => formatRupiah(amount),
  prose: ({ amount }) => formatRupiah(amount),
  raw: ({ amount }) => formatRupiah(amount, { symbol: false }),
  words: ({ amount }) => `${terbilang(amount)} rupiah`,
  column: 'amount',
  toColumn: ({ amount }) => amount.toString(),
  fromColumn: (text) => ({ amount: BigInt(new Decimal(text).toFixed()) }),
  compare: (a, b) => (a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0),
  better: 'naik',
  polarity: null,
  capaian: () => null,
  number: {
    of: ({ amount }) => new Decimal(amount.toString()),
    // Money is whole rupiah: a mean is rounded half away from zero.
    from: (amount) => ({ amount: BigInt(amount.toFixed(0)) }),
  },
  difference: { text: ({ amount }) => formatRupiah(amount) },
  apart: null,
}
