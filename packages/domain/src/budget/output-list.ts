import { formatRupiah, parseRupiah } from '../number/rupiah.ts'
import { parseKode } from './kode.ts'

/** A line of the budget, mostly an output, that pays for something, and how much of it where that is said. */
export interface OutputShare {
  kode: string
  amount: bigint | null
}

export type OutputListReading = { ok: true; value: OutputShare[] } | { ok: false; error: string }

/**
 * Reads several lines of the budget from one cell, each with its money or without. Units: rupiah. Source: the forms of a
 * rencana aksi. Example: `3355.EAA.994 = 5.000.000; 6386.EBD.952` → two lines, the second without money.
 * Edge: line breaks divide like semicolons; an office that budgets by kegiatan names those; an empty cell has none. Error: a program's code, one named twice, or money
 * that cannot be read or is negative gives a sentence.
 */
export function parseOutputList(text: string): OutputListReading {
  const value: OutputShare[] = []
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const [, code = part, money] = /^([^=]*?)\s*=\s*(.*)$/.exec(part) ?? []
    const kode = parseKode(code)
    if (!kode.ok) return kode
    if (kode.value.tingkat === 'program')
      return {
        ok: false,
        error: `${kode.value.kode} adalah program. Tulis keluarannya, misalnya 3355.EAA.994.`,
      }
    if (value.some((one) => one.kode === kode.value.kode))
      return { ok: false, error: `${kode.value.kode} disebut dua kali.` }
    const amount = money === undefined || money === '' ? null : parseRupiah(money)
    if (amount !== null && !amount.ok) return amount
    if (amount !== null && amount.value < 0n)
      return { ok: false, error: `Anggaran ${kode.value.kode} tidak boleh negatif.` }
    value.push({ kode: kode.value.kode, amount: amount?.value ?? null })
  }
  return { ok: true, value }
}

/**
 * Writes lines of the budget as `parseOutputList` reads them. Units: rupiah. Source: as there. Example: 3355.EAA.994 with 5000000n →
 * `3355.EAA.994 = 5.000.000`. Edge: none is empty. Error: none.
 */
export function formatOutputList(shares: readonly OutputShare[]): string {
  return shares
    .map(({ kode, amount }) =>
      amount === null ? kode : `${kode} = ${formatRupiah(amount, { symbol: false })}`,
    )
    .join('; ')
}
