import type { LkjData } from '@akuntabel/documents'
import { rollUp, selisih, total } from '@akuntabel/domain'
import { anggaranAt, type Reader } from '@akuntabel/store'

/** The year's budget at its last revision, every level summed from the lowest rows; null without a DIPA. */
export async function lkjAnggaran(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<LkjData['anggaran']> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null || anggaran.revisi === null || anggaran.rows.length === 0) return null
  const leaves = anggaran.rows.map(({ kode, induk_kode, pagu, realisasi }) => ({
    kode,
    induk: induk_kode,
    pagu,
    realisasi,
  }))
  const sums = rollUp(leaves)
  const all = total(leaves)
  const parents = new Map(leaves.map(({ kode, induk }) => [kode, induk]))
  return {
    rows: anggaran.rows.map(({ kode, uraian, tingkat }) => ({
      kode,
      uraian,
      tingkat,
      level: depthOf(kode, parents),
      pagu: sums.get(kode)?.pagu ?? 0n,
      realisasi: sums.get(kode)?.realisasi ?? 0n,
    })),
    revisi: anggaran.revisi.revisi,
    total: { pagu: all.pagu, realisasi: all.realisasi },
    perubahan: anggaran.revisions.map(({ revisi, pagu_sebelum: sebelum, pagu_sesudah: sesudah, alasan }) => ({
      revisi,
      sebelum,
      sesudah,
      selisih: selisih({ sebelum, sesudah }),
      alasan,
    })),
  }
}

/** How deep a row stands; a year without KRO has one level less. */
function depthOf(kode: string, parents: ReadonlyMap<string, string | null>): number {
  const induk = parents.get(kode) ?? null
  return induk === null ? 0 : 1 + depthOf(induk, parents)
}
