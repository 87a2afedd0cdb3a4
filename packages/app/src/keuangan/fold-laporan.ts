import { type Laporan, type LaporanSalah, monthName, readLaporan } from '@akuntabel/domain'
import type { GridCell } from '../tabel/read-grid.ts'
import { headsOf, type KolomTertulis, letakOf } from './heads.ts'
import { laporanInput } from './laporan-input.ts'
import { type DipaCodes, leafFinder } from './leaf-finder.ts'

export interface FoldAsk extends DipaCodes {
  tahun: number
  /** Row of the heads, from 0. */
  kepala: number
  kolom: KolomTertulis
  /** What month it is of, where no column says it. */
  bulan: number | null
  satker: string | null
  today: string
}

/** A report folded to the rows of the DIPA, in the order it names them. */
export interface Terlipat {
  /** Told columns that the file does not have. */
  hilang: string[]
  sums: { kode: string; bulan: number; nilai: bigint }[]
  /** What the report says of each row besides: its pagu, null where one line says none, and its first line. */
  baris: { kode: string; pagu: bigint | null; nomor: number }[]
  /** The first of what is wrong, by line. */
  salah: LaporanSalah[]
  /** More than are told. */
  salahLain: number
  lewat: Laporan['lewat']
}

const TOLD = 200

/** Runs beside the main loop: a report may have thirty thousand rows. */
export function foldLaporan(rows: readonly GridCell[][], ask: FoldAsk): Terlipat {
  const { kepala, kolom, tahun, bulan, satker } = ask
  const heads = headsOf(rows, kepala)
  const hilang = Object.values(kolom).filter((head) => !heads.includes(head))
  const input = laporanInput(rows, { kepala, letak: letakOf(kolom, heads) })
  const laporan = readLaporan(input, { tahun, nilai: 'realisasi', bulan, satker })
  const salah = [...laporan.salah]
  const find = leafFinder(ask)
  const sums = new Map<string, Map<number, bigint>>()
  const baris = new Map<string, Terlipat['baris'][number]>()
  for (const { nomor, kode, bulan, nilai, pagu } of laporan.baris) {
    const leaf = find(kode.anggaran)
    if (!leaf.ok) salah.push({ nomor, kolom: 'kode', sentence: leaf.sentence })
    if (bulan === null || !leaf.ok) continue
    if (`${tahun}-${`${bulan}`.padStart(2, '0')}` > ask.today.slice(0, 7)) {
      const sentence = `${monthName(bulan)} ${tahun} belum berjalan, sehingga belum ada realisasinya.`
      salah.push({ nomor, kolom: 'bulan', sentence })
    }
    const months = sums.get(leaf.kode) ?? new Map<number, bigint>()
    sums.set(leaf.kode, months.set(bulan, (months.get(bulan) ?? 0n) + nilai))
    const row = baris.get(leaf.kode) ?? { kode: leaf.kode, pagu: 0n, nomor }
    const known = pagu === null || row.pagu === null ? null : row.pagu + pagu
    baris.set(leaf.kode, { ...row, pagu: known })
  }
  const sorted = salah.toSorted((a, b) => a.nomor - b.nomor)
  return {
    ...{ hilang, lewat: laporan.lewat, baris: [...baris.values()] },
    sums: [...sums].flatMap(([kode, months]) =>
      [...months].map(([bulan, nilai]) => ({ kode, bulan, nilai })),
    ),
    ...{ salah: sorted.slice(0, TOLD), salahLain: Math.max(0, sorted.length - TOLD) },
  }
}
