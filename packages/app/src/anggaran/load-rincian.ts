import { type RincianBagian, type RincianBaris, rollUp, sumRincian } from '@akuntabel/domain'
import {
  anggaranAt,
  listRincianPagu,
  listRincianRealisasi,
  type Reader,
  type RincianKey,
} from '@akuntabel/store'

export interface Rincian {
  /** Some row is told down to its akun. */
  ada: boolean
  /** With its words; parts have those of their level. `terisi`: spending was entered of it, or of the row it is a part of. */
  baris: (RincianBaris & { uraian: string; terisi: boolean })[]
}

/** The budget of a year down to its akun, by kinds of spending; null where there is no DIPA. */
export async function loadRincian(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<Rincian | null> {
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null) return null
  const key = { unit, dipaId: anggaran.dipa.id }
  const pagu = await listRincianPagu(tx, { ...key, revisi: anggaran.paguRevisi ?? 0 })
  const spent = await listRincianRealisasi(tx, key)
  const bagian: RincianBagian[] = [
    ...pagu.map(({ kode, amount, ...part }) => ({ kode, ...keyOf(part), pagu: amount, realisasi: 0n })),
    ...spent.map(({ kode, amount, ...part }) => ({ kode, ...keyOf(part), pagu: 0n, realisasi: amount })),
  ]
  const words = new Map(anggaran.rows.map(({ kode, uraian }) => [kode, uraian]))
  const rows = anggaran.rows.map(({ kode, induk_kode: induk, pagu, realisasi }) => ({
    ...{ kode, induk, pagu, realisasi },
  }))
  const sums = rollUp(rows)
  let terisi = false
  const baris = sumRincian(rows, bagian).map((row) => {
    // Parts stand right below the row they are of.
    if (row.tingkat === 'anggaran') terisi = (sums.get(row.kode)?.realisasi ?? null) !== null
    return { ...row, uraian: words.get(row.kode) ?? partName(row), terisi }
  })
  return { ada: bagian.length > 0, baris }
}

function keyOf({ komponen, subkomponen, akun }: RincianKey): RincianKey {
  return { komponen, subkomponen, akun }
}

function partName({ tingkat, bagian }: RincianBaris): string {
  return `${{ anggaran: '', komponen: 'Komponen', subkomponen: 'Subkomponen', akun: 'Akun' }[tingkat]} ${bagian}`
}
