import type { Anggaran } from '@akuntabel/store'
import type { RevisionStep } from './write-dipa.ts'

interface Asked {
  revisi: 'tetap' | 'baru'
  tanggalRevisi: string | undefined
  alasan: string | null | undefined
}

/** A new revision has its reason and its date, which is not before the last one; else what lacks, by field. */
export function revisionStep(
  before: Anggaran | null,
  { revisi, tanggalRevisi, alasan }: Asked,
): { ok: true; step: RevisionStep } | { ok: false; fields: Record<string, string> } {
  const last = before?.revisi ?? null
  if (last === null || revisi === 'tetap') return { ok: true, step: { do: 'tetap' } }
  const lacks = (fields: Record<string, string>) => ({ ok: false as const, fields })
  if ((alasan ?? '').length < 5)
    return lacks({ alasan: 'Tulis alasan revisinya, paling sedikit lima huruf.' })
  if (tanggalRevisi === undefined) return lacks({ tanggalRevisi: 'Tulis tanggal revisinya.' })
  if (last.tanggal !== null && tanggalRevisi < last.tanggal)
    return lacks({ tanggalRevisi: 'Tanggal revisi tidak boleh sebelum revisi yang terakhir.' })
  return { ok: true, step: { do: 'baru', tanggal: tanggalRevisi, alasan: alasan as string } }
}
