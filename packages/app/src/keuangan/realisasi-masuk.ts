import { createHash } from 'node:crypto'
import {
  formatRupiah,
  type LaporanSalah,
  monthName,
  overPagu,
  type Policy,
  readLaporan,
} from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  getUnggahan,
  listPemetaan,
  type Reader,
  realisasiPerBulan,
  type UnggahanKey,
} from '@akuntabel/store'
import { leavesOf } from '../anggaran/budget-rows.ts'
import { AppError } from '../errors/app-error.ts'
import { headsOf, letakOf } from './heads.ts'
import { laporanInput } from './laporan-input.ts'
import { leafFinder } from './leaf-finder.ts'
import { unpackGrid } from './packed-grid.ts'

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
  salah: LaporanSalah[]
  lewat: { jumlah: number; rincian: number; kosong: number }
  /** Lowest rows that go above their pagu; a reason is asked for, where the policy takes one. */
  lebih: { kode: string; lebih: bigint }[]
  /** Lowest rows whose pagu in the report is another than in the DIPA. */
  bedaPagu: { kode: string; berkas: bigint; dipa: bigint }[]
  /** Tells whether anything it was compared with has changed since. */
  sidik: string
}

interface Ask extends UnggahanKey {
  policy: Policy
  today: string
}

/** Reads the report that was sent as it was told, and compares it with what is saved; writes nothing. */
export async function readRealisasiMasuk(tx: Reader, { policy, today, ...key }: Ask): Promise<Dibaca> {
  const { unit, tahun } = key
  const sent = await getUnggahan(tx, key)
  if (sent === null) throw noLaporan()
  const told = (await listPemetaan(tx, unit)).find(({ nama }) => nama === sent.pemetaan)
  if (told === undefined || sent.kepala === null)
    throw new AppError('keadaan-salah', { sentence: 'Pilih dahulu kolom laporan ini, lalu periksa isinya.' })
  const anggaran = await anggaranAt(tx, { unit, tahun })
  if (anggaran === null)
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada DIPA tahun ${tahun}. Tulis dahulu DIPA-nya.`,
    })
  const rows = unpackGrid(sent.isi)
  const letak = letakOf(told.kolom, headsOf(rows, sent.kepala))
  const input = laporanInput(rows, { kepala: sent.kepala, letak })
  const laporan = readLaporan(input, { tahun, nilai: 'realisasi', bulan: sent.bulan, satker: told.satker })
  const salah = [...laporan.salah]
  const find = leafFinder(anggaran)
  const sums = new Map<string, Map<number, bigint>>()
  const pagu = new Map<string, bigint | null>()
  const first = new Map<string, number>()
  for (const { nomor, kode, bulan, nilai, pagu: own } of laporan.baris) {
    const leaf = find(kode.anggaran)
    if (!leaf.ok) salah.push({ nomor, kolom: 'kode', sentence: leaf.sentence })
    if (bulan === null || !leaf.ok) continue
    if (`${tahun}-${`${bulan}`.padStart(2, '0')}` > today.slice(0, 7)) {
      const sentence = `${monthName(bulan)} ${tahun} belum berjalan, sehingga belum ada realisasinya.`
      salah.push({ nomor, kolom: 'bulan', sentence })
    }
    const months = sums.get(leaf.kode) ?? new Map<number, bigint>()
    sums.set(leaf.kode, months.set(bulan, (months.get(bulan) ?? 0n) + nilai))
    pagu.set(leaf.kode, own === null ? null : (pagu.get(leaf.kode) ?? 0n) + own)
    if (!first.has(leaf.kode)) first.set(leaf.kode, nomor)
  }
  if (laporan.baris.length === 0 && salah.length === 0)
    throw new AppError('berkas-ditolak', {
      sentence: 'Tidak ada baris berangka dalam laporan ini. Periksa kolom yang dipilih.',
    })
  const saved = await realisasiPerBulan(tx, unit, anggaran.dipa.id)
  const masuk = compared(anggaran, { sums, saved, sampai: told.cara === 'sampai' })
  const lebih = above(anggaran, masuk)
  if (policy.paguLebih === 'tolak')
    for (const { kode, lebih: by } of lebih)
      salah.push({
        ...{ nomor: first.get(kode) ?? 0, kolom: 'realisasi' },
        sentence: `Realisasi setahun ${kode} menjadi ${formatRupiah(by)} di atas pagunya. Periksa angkanya, atau catat revisi pagunya dahulu.`,
      })
  return {
    ...{ dipaId: anggaran.dipa.id, sumber: told.nama, berkas: sent.berkas_sha256 },
    ...{ rows: masuk, lewat: laporan.lewat, lebih, sidik: sealOf(masuk) },
    salah: salah.toSorted((a, b) => a.nomor - b.nomor),
    bedaPagu: differences(anggaran, pagu),
  }
}

export function noLaporan(): AppError {
  return new AppError('tidak-ditemukan', {
    sentence: 'Belum ada laporan yang diunggah. Unggah dahulu berkasnya.',
  })
}

type Saved = Awaited<ReturnType<typeof realisasiPerBulan>>

interface Compare {
  sums: Map<string, Map<number, bigint>>
  saved: Saved
  /** The figures run from January on: a month is what the earlier ones leave of them. */
  sampai: boolean
}

function compared(anggaran: Anggaran, { sums, saved, sampai }: Compare): RealisasiMasuk[] {
  const known = Map.groupBy(saved, ({ kode }) => kode)
  return leavesOf(anggaran).flatMap(({ kode, uraian }) =>
    [...(sums.get(kode) ?? [])]
      .toSorted(([a], [b]) => a - b)
      .map(([bulan, amount]): RealisasiMasuk => {
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
