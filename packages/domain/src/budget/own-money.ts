import { Decimal } from '../number/decimal.ts'
import { formatNumber } from '../number/format-number.ts'
import { parseNumber } from '../number/parse-number.ts'
import { isTooFine, TOO_FINE } from '../number/too-fine.ts'

/** How much of a row pays for an indicator, in percent. */
export interface Share {
  /** Of the indicator, as people write it. */
  kode: string
  porsi: Decimal
}

export type ShareListReading = { ok: true; value: Share[] } | { ok: false; error: string }

/**
 * Reads what a row of the budget pays for from one cell. Units: percent of the row. Source: docs/domain.md §3.
 * Example: `IKU-1 = 60; IKU-2 = 40` → two shares; `IKU-1` alone → 100. Edge: line breaks divide like semicolons; less than
 * 100 together is kept, and then nothing is counted from the row; an empty cell has none. Error: a share that is no number above 0, an
 * indicator named twice, several without their share, or more than 100 together gives a sentence.
 */
export function parseShareList(text: string): ShareListReading {
  const parts = text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const value: Share[] = []
  for (const part of parts) {
    const [, kode = part, typed] = /^(.*?)\s*=\s*(.*)$/.exec(part) ?? []
    if (typed === undefined && parts.length > 1)
      return { ok: false, error: `Tulis porsi ${kode}, contoh: ${kode} = 50.` }
    const reading = parseNumber((typed ?? '100').replace(/%$/, '').trim())
    if (!reading.ok || !reading.value.gt(0) || reading.value.gt(100))
      return { ok: false, error: `Porsi ${kode} ditulis dalam persen, di atas 0 sampai 100.` }
    if (isTooFine(reading.value)) return { ok: false, error: `Porsi ${kode}: ${TOO_FINE}` }
    if (value.some((one) => one.kode === kode)) return { ok: false, error: `${kode} disebut dua kali.` }
    value.push({ kode, porsi: reading.value })
  }
  const sum = sumOf(value)
  if (sum.gt(100)) return { ok: false, error: `Jumlah porsinya ${formatNumber(sum)}%, di atas 100%.` }
  return { ok: true, value }
}

/**
 * Writes shares as `parseShareList` reads them. Units: percent. Source: as there. Example: IKU-1 with 60 → `IKU-1 = 60`.
 * Edge: none is empty. Error: none.
 */
export function formatShareList(shares: readonly Share[]): string {
  return shares.map(({ kode, porsi }) => `${kode} = ${formatNumber(porsi)}`).join('; ')
}

export interface PaidRow {
  kode: string
  pagu: bigint
  /** Null: nothing was entered. */
  realisasi: bigint | null
  shares: readonly Share[]
}

export interface OwnMoney {
  /** Codes of the rows, in their order. */
  kode: string[]
  /** Rupiah, unrounded. */
  pagu: Decimal
  /** Null: nothing was entered of any of them. */
  realisasi: Decimal | null
}

/**
 * The money of one indicator: of each row that pays for it, its share. Units: rupiah, unrounded. Source: docs/domain.md §3.
 * Example: 60 % of 1.000 and 100 % of 50 → 650. Edge: null where no row pays for it, or where one that does is not divided
 * to the full: then its efficiency cannot be counted. Error: none.
 */
export function ownMoney(indikator: string, rows: readonly PaidRow[]): OwnMoney | null {
  const own = rows.filter(({ shares }) => shares.some(({ kode }) => kode === indikator))
  if (own.length === 0 || own.some(({ shares }) => !sumOf(shares).eq(100))) return null
  const part = (amount: bigint, { shares }: PaidRow) => {
    const { porsi = new Decimal(0) } = shares.find(({ kode }) => kode === indikator) ?? {}
    return new Decimal(amount.toString()).times(porsi).div(100)
  }
  const spent = own.flatMap((row) => (row.realisasi === null ? [] : part(row.realisasi, row)))
  return {
    kode: own.map(({ kode }) => kode),
    pagu: Decimal.sum(0, ...own.map((row) => part(row.pagu, row))),
    realisasi: spent.length === 0 ? null : Decimal.sum(...spent),
  }
}

function sumOf(shares: readonly Share[]): Decimal {
  return shares.reduce((sum, { porsi }) => sum.plus(porsi), new Decimal(0))
}
