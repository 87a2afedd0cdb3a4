import { createHash } from 'node:crypto'
import { formatRupiah, type LaporanSalah, overPagu, type Policy } from '@akuntabel/domain'
import { type Anggaran, type Reader, realisasiPerBulan, type UnggahanKey } from '@akuntabel/store'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { AppError } from '../errors/app-error.ts'
import type { Terlipat } from './fold-laporan.ts'
import { type Masuk, requireSame } from './read-masuk.ts'

/** What a report says a lowest row spent in a month, beside what is saved. */
export interface RealisasiMasuk {
  kode: string
  uraian: string
  bulan: number
  sebelum: bigint | null
  sesudah: bigint
  state: 'baru' | 'berubah' | 'sama'
}

export interface Dibaca {
  dipaId: string
  sumber: string
  berkas: string
  rows: RealisasiMasuk[]
  /** The first of what is wrong, by line, and how much more there is. */
  salah: LaporanSalah[]
  salahLain: number
  lewat: Terlipat['lewat']
  /** Lowest rows that go above their pagu; a reason is asked for, where the policy takes one. */
  lebih: { kode: string; lebih: bigint }[]
  /** Lowest rows whose pagu in the report is another than in the DIPA. */
  bedaPagu: { kode: string; berkas: bigint; dipa: bigint }[]
  /** Tells whether anything it was compared with has changed since. */
  sidik: string
}

/** Compares the report that was read with what is saved; writes nothing. */
export async function realisasiMasuk(
  tx: Reader,
  { laporan, dasar }: Masuk,
  { policy, ...key }: UnggahanKey & { policy: Policy },
): Promise<Dibaca> {
  const { sent, told, anggaran } = await requireSame(tx, key, dasar)
  const { sums, baris, lewat, salahLain } = laporan
  if (sums.length === 0 && laporan.salah.length === 0)
    throw new AppError('berkas-ditolak', {
      sentence: 'Tidak ada baris berangka dalam laporan ini. Periksa kolom yang dipilih.',
    })
  const saved = await realisasiPerBulan(tx, key.unit, anggaran.dipa.id)
  const masuk = compared(anggaran, { sums, saved, sampai: told.cara === 'sampai' })
  const lebih = above(anggaran, masuk)
  const first = new Map(baris.map(({ kode, nomor }) => [kode, nomor]))
  const tooMuch = (policy.paguLebih === 'tolak' ? lebih : []).map(
    ({ kode, lebih: by }): LaporanSalah => ({
      ...{ nomor: first.get(kode) ?? 0, kolom: 'realisasi' },
      sentence: `Realisasi setahun ${kode} menjadi ${formatRupiah(by)} di atas pagunya. Periksa angkanya, atau catat revisi pagunya dahulu.`,
    }),
  )
  return {
    ...{ dipaId: anggaran.dipa.id, sumber: told.nama, berkas: sent.berkas_sha256 },
    ...{ rows: masuk, lewat, lebih, sidik: sealOf(masuk), salahLain },
    salah: [...laporan.salah, ...tooMuch].toSorted((a, b) => a.nomor - b.nomor),
    bedaPagu: differences(anggaran, new Map(baris.map(({ kode, pagu }) => [kode, pagu]))),
  }
}

type Saved = Awaited<ReturnType<typeof realisasiPerBulan>>

interface Compare {
  sums: Terlipat['sums']
  saved: Saved
  /** The figures run from January on: a month is what the earlier ones leave of them. */
  sampai: boolean
}

function compared(anggaran: Anggaran, { sums, saved, sampai }: Compare): RealisasiMasuk[] {
  const known = Map.groupBy(saved, ({ kode }) => kode)
  const told = Map.groupBy(sums, ({ kode }) => kode)
  return leavesOf(anggaran).flatMap(({ kode, uraian }) =>
    (told.get(kode) ?? [])
      .toSorted((a, b) => a.bulan - b.bulan)
      .map(({ bulan, nilai: amount }): RealisasiMasuk => {
        const own = known.get(kode) ?? []
        const sebelum = own.find((row) => row.bulan === bulan)?.amount ?? null
        const earlier = own.reduce((sum, row) => (row.bulan < bulan ? sum + row.amount : sum), 0n)
        const sesudah = sampai ? amount - earlier : amount
        const state = sebelum === null ? 'baru' : sebelum === sesudah ? 'sama' : 'berubah'
        return { kode, uraian, bulan, sebelum, sesudah, state }
      }),
  )
}

function above(anggaran: Anggaran, masuk: readonly RealisasiMasuk[]): Dibaca['lebih'] {
  const changes = Map.groupBy(masuk, ({ kode }) => kode)
  return leavesOf(anggaran).flatMap(({ kode, pagu, realisasi }) => {
    const change = (changes.get(kode) ?? []).reduce((sum, row) => sum + row.sesudah - (row.sebelum ?? 0n), 0n)
    const before = realisasi ?? 0n
    const by = overPagu({ pagu: pagu ?? 0n, before, after: before + change })
    return by === null ? [] : [{ kode, lebih: by }]
  })
}

function differences(anggaran: Anggaran, pagu: Map<string, bigint | null>): Dibaca['bedaPagu'] {
  return leavesOf(anggaran).flatMap(({ kode, pagu: dipa }) => {
    const berkas = pagu.get(kode) ?? null
    return berkas === null || berkas === (dipa ?? 0n) ? [] : [{ kode, berkas, dipa: dipa ?? 0n }]
  })
}

function sealOf(rows: readonly RealisasiMasuk[]): string {
  const held = rows.map(({ kode, bulan, sebelum, sesudah }) => [kode, bulan, `${sebelum}`, `${sesudah}`])
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16)
}
