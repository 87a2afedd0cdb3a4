import { formatRupiah, overPagu, type Policy } from '@akuntabel/domain'
import type { Anggaran } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'

/** Lowest rows that a month's figures would take above their pagu, with what they come to. */
export function rowsAbove(
  { rows }: Anggaran,
  changed: { kode: string; amount: bigint }[],
  known: Map<string, bigint>,
): Map<string, { pagu: bigint; after: bigint; above: bigint }> {
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  return new Map(
    changed.flatMap(({ kode, amount }) => {
      const row = byKode.get(kode)
      const pagu = row?.pagu ?? 0n
      const before = row?.realisasi ?? 0n
      const after = before - (known.get(kode) ?? 0n) + amount
      const above = overPagu({ pagu, before, after })
      return above === null ? [] : [[kode, { pagu, after, above }] as const]
    }),
  )
}

/** Refuses each such row at its field, and says whether a reason would do. */
export function requireReason(
  above: ReturnType<typeof rowsAbove>,
  { alasan, policy }: { alasan: string | null | undefined; policy: Policy },
): void {
  const takesReason = policy.paguLebih === 'alasan'
  if (above.size === 0 || (takesReason && (alasan?.trim() ?? '').length >= 5)) return
  const instead = takesReason ? 'tulis alasannya di bawah' : 'catat revisi pagunya dahulu'
  const fields: Record<string, string> = Object.fromEntries(
    [...above].map(([kode, { pagu, after, above: by }]) => [
      `values.${kode}`,
      `Realisasi setahun ${kode} menjadi ${formatRupiah(after)}, ${formatRupiah(by)} di atas pagu ${formatRupiah(pagu)}. Periksa angkanya, atau ${instead}.`,
    ]),
  )
  if (takesReason) fields.alasan = 'Tulis alasan realisasi melebihi pagu, paling sedikit lima huruf.'
  throw invalidInput(fields)
}
