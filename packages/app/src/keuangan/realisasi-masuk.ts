import { createHash } from 'node:crypto'
import { formatRupiah, type LaporanSalah, overPagu, type Policy } from '@akuntabel/domain'
import {
  type Anggaran,
  listRincianPagu,
  listRincianRealisasi,
  type Reader,
  type RincianPagu,
  type RincianRealisasi,
  realisasiPerBulan,
  type UnggahanKey,
} from '@akuntabel/store'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { type Bagian, rincianText } from '../anggaran/rincian-text.ts'
import { AppError } from '../errors/app-error.ts'
import type { Lipatan, Terlipat } from './fold-laporan.ts'
import { monthParts } from './month-parts.ts'
import { type Masuk, requireSame } from './read-masuk.ts'

/** What a report says a lowest row spent in a month, beside what is saved. */
export interface RealisasiMasuk {
  kode: string
  uraian: string
  bulan: number
  sebelum: bigint | null
  sesudah: bigint
  /** What it is made of; null: the report does not say, so that what is known stays while the sum does. */
  rincian: Bagian[] | null
  state: 'baru' | 'berubah' | 'sama'
}

/** What a report says the pagu of a lowest row is made of. */
export interface PaguMasuk {
  kode: string
  uraian: string
  pagu: bigint
  rincian: Bagian[]
  state: 'baru' | 'berubah' | 'sama'
}

export interface Dibaca {
  dipaId: string
  /** Whose pagu is told. */
  revisi: number
  sumber: string
  berkas: string
  rows: RealisasiMasuk[]
  pagu: PaguMasuk[]
  paguSalah: LaporanSalah | null
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
  const { sums, lewat, salahLain, paguSalah } = laporan
  if (sums.length + laporan.pagu.length + laporan.salah.length === 0)
    throw new AppError('berkas-ditolak', {
      sentence: 'Tidak ada baris berangka dalam laporan ini. Periksa kolom yang dipilih.',
    })
  const ofDipa = { unit: key.unit, dipaId: anggaran.dipa.id }
  const saved = await realisasiPerBulan(tx, key.unit, ofDipa.dipaId)
  const rincian = await listRincianRealisasi(tx, ofDipa)
  const masuk = compared(anggaran, { sums, saved, rincian, sampai: told.cara === 'sampai' })
  const revisi = anggaran.paguRevisi ?? 0
  const pagu = paguMasuk(anggaran, laporan.pagu, await listRincianPagu(tx, { ...ofDipa, revisi }))
  const lebih = above(anggaran, masuk)
  const first = new Map(sums.map(({ kode, nomor }) => [kode, nomor]))
  const tooMuch = (policy.paguLebih === 'tolak' ? lebih : []).map(
    ({ kode, lebih: by }): LaporanSalah => ({
      ...{ nomor: first.get(kode) ?? 0, kolom: 'realisasi' },
      sentence: `Realisasi setahun ${kode} menjadi ${formatRupiah(by)} di atas pagunya. Periksa angkanya, atau catat revisi pagunya dahulu.`,
    }),
  )
  return {
    ...{ dipaId: ofDipa.dipaId, revisi, sumber: told.nama, berkas: sent.berkas_sha256 },
    ...{ rows: masuk, pagu, paguSalah, lewat, lebih, sidik: sealOf(masuk, pagu), salahLain },
    salah: [...laporan.salah, ...tooMuch].toSorted((a, b) => a.nomor - b.nomor),
    bedaPagu: differences(anggaran, laporan.pagu),
  }
}

type Saved = Awaited<ReturnType<typeof realisasiPerBulan>>

interface Compare {
  sums: Terlipat['sums']
  saved: Saved
  rincian: readonly RincianRealisasi[]
  /** The figures run from January on: a month is what the earlier ones leave of them. */
  sampai: boolean
}

function compared(anggaran: Anggaran, { sums, saved, rincian, sampai }: Compare): RealisasiMasuk[] {
  const known = Map.groupBy(saved, ({ kode }) => kode)
  const parts = Map.groupBy(rincian, ({ kode }) => kode)
  const told = Map.groupBy(sums, ({ kode }) => kode)
  return leavesOf(anggaran).flatMap(({ kode, uraian }) =>
    (told.get(kode) ?? [])
      .toSorted((a, b) => a.bulan - b.bulan)
      .map(({ bulan, nilai: amount, rincian: own }): RealisasiMasuk => {
        const [months, bagian] = [known.get(kode) ?? [], parts.get(kode) ?? []]
        const sebelum = months.find((row) => row.bulan === bulan)?.amount ?? null
        const earlier = months.reduce((sum, row) => (row.bulan < bulan ? sum + row.amount : sum), 0n)
        const sesudah = sampai ? amount - earlier : amount
        const before = bagian.filter((row) => row.bulan < bulan)
        const made = sampai ? monthParts(own, { earlier, before }) : own
        const now = rincianText(bagian.filter((row) => row.bulan === bulan))
        const same = sebelum === sesudah && (made === null || rincianText(made) === now)
        const state = sebelum === null ? 'baru' : same ? 'sama' : 'berubah'
        return { kode, uraian, bulan, sebelum, sesudah, rincian: made, state }
      }),
  )
}

/** Only what adds up to the pagu of the DIPA: another pagu belongs to another revision. */
function paguMasuk(anggaran: Anggaran, told: readonly Lipatan[], saved: readonly RincianPagu[]): PaguMasuk[] {
  const lipatan = new Map(told.map((one) => [one.kode, one]))
  const known = Map.groupBy(saved, ({ kode }) => kode)
  return leavesOf(anggaran).flatMap(({ kode, uraian, pagu }) => {
    const own = lipatan.get(kode)
    if (pagu === null || own?.nilai !== pagu || own.rincian === null) return []
    const now = rincianText(known.get(kode) ?? [])
    const state = now === '' ? 'baru' : now === rincianText(own.rincian) ? 'sama' : 'berubah'
    return [{ kode, uraian, pagu, rincian: own.rincian, state }]
  })
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

function differences(anggaran: Anggaran, told: readonly Lipatan[]): Dibaca['bedaPagu'] {
  const pagu = new Map(told.map(({ kode, nilai }) => [kode, nilai]))
  return leavesOf(anggaran).flatMap(({ kode, pagu: dipa }) => {
    const berkas = pagu.get(kode)
    return berkas === undefined || berkas === (dipa ?? 0n) ? [] : [{ kode, berkas, dipa: dipa ?? 0n }]
  })
}

function sealOf(rows: readonly RealisasiMasuk[], pagu: readonly PaguMasuk[]): string {
  const held = [
    rows.map(({ kode, bulan, sebelum, sesudah, rincian, state }) => [
      ...[kode, bulan, `${sebelum}`, `${sesudah}`, rincian && rincianText(rincian), state],
    ]),
    pagu.map(({ kode, rincian, state }) => [kode, rincianText(rincian), state]),
  ]
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16)
}
