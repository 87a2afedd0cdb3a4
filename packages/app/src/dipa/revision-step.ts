import { JENIS_REVISI_NAMES, type JenisRevisi, jenisProblem } from '@akuntabel/domain'
import type { Anggaran } from '@akuntabel/store'
import { z } from 'zod'
import type { RevisionStep } from './write-dipa.ts'

/** What kind a revision is, where it is said. */
export const jenisRevisi = z
  .literal('')
  .transform(() => null)
  .or(z.enum(JENIS_REVISI_NAMES, 'Pilih jenis revisinya dari daftar.'))
  .nullish()
  .transform((jenis) => jenis ?? null)

interface Asked {
  revisi: 'tetap' | 'baru'
  tanggalRevisi: string | undefined
  alasan: string | null | undefined
  jenis: JenisRevisi | null
  /** What the rows come to; null: they cannot be read, which is said of them. */
  total: bigint | null
}

/**
 * A new revision has its reason and its date, which is not before the last one; a correction has neither, and may say what
 * kind the last one is. Else what lacks, by field.
 */
export function revisionStep(
  before: Anggaran | null,
  { revisi, tanggalRevisi, alasan, jenis, total }: Asked,
): { ok: true; step: RevisionStep } | { ok: false; fields: Record<string, string> } {
  const last = before?.revisi ?? null
  const lacks = (fields: Record<string, string>) => ({ ok: false as const, fields })
  if (last === null) return { ok: true, step: { do: 'tetap', jenis: null } }
  if (revisi === 'tetap') {
    if (jenis !== null && last.revisi === 0)
      return lacks({ jenis: 'DIPA awal tidak berjenis revisi. Pilih Revisi ke-1, atau kosongkan jenisnya.' })
    const problem = problemOf({ jenis: jenis ?? last.jenis, sebelum: last.pagu_sebelum, total })
    if (problem !== null) return lacks(jenis === null ? { revisi: problem } : { jenis: problem })
    if (tanggalRevisi !== undefined || alasan)
      return lacks({
        revisi: `Tanggal dan alasan hanya untuk revisi baru. Pilih Revisi ke-${last.revisi + 1}, atau kosongkan keduanya.`,
      })
    return { ok: true, step: { do: 'tetap', jenis } }
  }
  if ((alasan ?? '').length < 5)
    return lacks({ alasan: 'Tulis alasan revisinya, paling sedikit lima huruf.' })
  if (tanggalRevisi === undefined) return lacks({ tanggalRevisi: 'Tulis tanggal revisinya.' })
  if (last.tanggal !== null && tanggalRevisi < last.tanggal)
    return lacks({ tanggalRevisi: 'Tanggal revisi tidak boleh sebelum revisi yang terakhir.' })
  const problem = problemOf({ jenis, sebelum: last.pagu_sesudah, total })
  if (problem !== null) return lacks({ jenis: problem })
  return { ok: true, step: { do: 'baru', tanggal: tanggalRevisi, alasan: alasan as string, jenis } }
}

function problemOf({
  jenis,
  sebelum,
  total,
}: {
  jenis: JenisRevisi | null
  sebelum: bigint | null
  total: bigint | null
}): string | null {
  return jenis === null || total === null ? null : jenisProblem(jenis, { sebelum, sesudah: total })
}
