import { formatRupiah, overPagu, type Policy } from '@akuntabel/domain'
import { invalidInput } from '../errors/field-errors.ts'

interface Change {
  before: bigint
  after: bigint
  alasan: string
  policy: Policy
}

/** Refuses spending above the pagu of its row, and says whether a reason would do. */
export function requireReason(
  { kode, pagu }: { kode: string; pagu: bigint | null },
  { before, after, alasan, policy }: Change,
): void {
  const above = overPagu({ pagu: pagu ?? 0n, before, after })
  const takesReason = policy.paguLebih === 'alasan'
  if (above === null || (takesReason && alasan.length >= 5)) return
  const instead = takesReason ? 'tulis alasannya' : 'catat revisi pagunya dahulu'
  throw invalidInput({
    jumlah: `Realisasi setahun ${kode} menjadi ${formatRupiah(after)}, ${formatRupiah(above)} di atas pagu ${formatRupiah(pagu ?? 0n)}. Periksa angkanya, atau ${instead}.`,
    ...(takesReason ? { alasan: 'Tulis alasan realisasi melebihi pagu, paling sedikit lima huruf.' } : {}),
  })
}
