import type { LkjData } from '@akuntabel/documents'
import { bySource, rollUp, selisih, total } from '@akuntabel/domain'
import { type Anggaran, anggaranAt, type Reader } from '@akuntabel/store'
import { penyerapan } from '../../anggaran/penyerapan.ts'
import { sourcedRows } from '../../anggaran/source-figures.ts'
import { sourceChoices } from '../../sumber-dana/sources.ts'

/** The year's budget at its last revision, every level summed from the lowest rows; null without a DIPA. */
export async function lkjAnggaran(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<LkjData['anggaran']> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null || anggaran.revisi === null || anggaran.rows.length === 0) return null
  const leaves = sourcedRows(anggaran)
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
      realisasi: sums.get(kode)?.realisasi ?? null,
    })),
    revisi: anggaran.revisi.revisi,
    total: { pagu: all.pagu, realisasi: all.realisasi },
    ...(all.blokir === 0n ? {} : { blokir: all.blokir }),
    ...(await sources(tx, unit, anggaran)),
    ...(await throughTheYear(tx, unit, anggaran)),
    perubahan: anggaran.revisions.map(({ revisi, pagu_sebelum: sebelum, pagu_sesudah: sesudah, alasan }) => ({
      revisi,
      sebelum,
      sesudah,
      selisih: selisih({ sebelum, sesudah }),
      alasan,
    })),
  }
}

/** Nothing where the office wrote neither a target nor a plan of months. */
async function throughTheYear(
  tx: Reader,
  unit: string,
  anggaran: Anggaran,
): Promise<Pick<NonNullable<LkjData['anggaran']>, 'penyerapan'>> {
  const { triwulan, bulanan } = await penyerapan(tx, unit, anggaran)
  const written =
    triwulan.some(({ target }) => target !== null) || bulanan.some(({ rencana }) => rencana !== null)
  return written ? { penyerapan: { triwulan, bulanan } } : {}
}

/** Nothing where no row says whose money it is. */
async function sources(
  tx: Reader,
  unit: string,
  anggaran: Anggaran,
): Promise<Pick<NonNullable<LkjData['anggaran']>, 'sumber'>> {
  const sums = [...bySource(sourcedRows(anggaran))]
  if (sums.every(([kode]) => kode === null)) return {}
  const names = new Map((await sourceChoices(tx, unit)).map(({ value, label }) => [value, label]))
  return {
    sumber: sums.map(([kode, { pagu, realisasi }]) => ({
      nama: kode === null ? 'Dana yang belum dicatat sumbernya' : (names.get(kode) ?? kode),
      pagu,
      realisasi,
    })),
  }
}

/** How deep a row stands; a year without KRO has one level less. */
function depthOf(kode: string, parents: ReadonlyMap<string, string | null>): number {
  const induk = parents.get(kode) ?? null
  return induk === null ? 0 : 1 + depthOf(induk, parents)
}
