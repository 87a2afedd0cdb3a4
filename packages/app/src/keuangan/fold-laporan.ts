import { type Laporan, type LaporanBaris, type LaporanSalah, monthName, readLaporan } from '@akuntabel/domain'
import type { Bagian } from '../anggaran/rincian-text.ts'
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

/** Money of a lowest row of the DIPA, and its parts; null where a line does not name its akun. */
export interface Lipatan {
  kode: string
  nilai: bigint
  rincian: Bagian[] | null
  /** Its first line in the file. */
  nomor: number
}

/** A report folded to the rows of the DIPA, in the order it names them. */
export interface Terlipat {
  /** Told columns that the file does not have. */
  hilang: string[]
  sums: (Lipatan & { bulan: number })[]
  pagu: Lipatan[]
  /** Why the pagu of the report could not be read beside its spending. */
  paguSalah: LaporanSalah | null
  /** The first of what is wrong, by line. */
  salah: LaporanSalah[]
  /** More than are told. */
  salahLain: number
  lewat: Laporan['lewat']
}

const TOLD = 200

/** Runs beside the main loop: a report may have thirty thousand rows. Without a column of spending it is one of pagu. */
export function foldLaporan(rows: readonly GridCell[][], ask: FoldAsk): Terlipat {
  const { kepala, kolom, tahun, bulan, satker } = ask
  const heads = headsOf(rows, kepala)
  const hilang = Object.values(kolom).filter((head) => !heads.includes(head))
  const input = laporanInput(rows, { kepala, letak: letakOf(kolom, heads) })
  const read = (nilai: 'realisasi' | 'pagu') => readLaporan(input, { tahun, nilai, bulan, satker })
  const spent = kolom.realisasi === undefined ? null : read('realisasi')
  const pagu = kolom.pagu === undefined ? null : read('pagu')
  const laporan = spent ?? pagu ?? { baris: [], salah: [], lewat: { jumlah: 0, rincian: 0, kosong: 0 } }
  const find = leafFinder(ask)
  const salah = [
    ...laporan.salah,
    ...laporan.baris.flatMap((row) => wrongIn(row, { ask, find, spent })),
  ].toSorted((a, b) => a.nomor - b.nomor)
  const leafOf = ({ kode }: LaporanBaris) => {
    const leaf = find(kode.anggaran)
    return leaf.ok ? leaf.kode : null
  }
  const sums = Map.groupBy(spent?.baris ?? [], (row) => `${leafOf(row)} ${row.bulan}`)
  const readable = pagu === null || pagu.salah.length === 0
  const ofPagu = Map.groupBy(readable ? (pagu?.baris ?? []) : [], leafOf)
  return {
    ...{ hilang, lewat: laporan.lewat },
    sums: [...sums.values()].flatMap((lines) => {
      const [kode, bulan] = [leafOf(lines[0] as LaporanBaris), lines[0]?.bulan ?? null]
      return kode === null || bulan === null ? [] : [{ ...folded(kode, lines), bulan }]
    }),
    pagu: [...ofPagu].flatMap(([kode, lines]) => (kode === null ? [] : [folded(kode, lines)])),
    paguSalah: spent === null || readable ? null : (pagu?.salah[0] ?? null),
    ...{ salah: salah.slice(0, TOLD), salahLain: Math.max(0, salah.length - TOLD) },
  }
}

interface Judge {
  ask: FoldAsk
  find: ReturnType<typeof leafFinder>
  spent: Laporan | null
}

function wrongIn({ nomor, kode, bulan }: LaporanBaris, { ask, find, spent }: Judge): LaporanSalah[] {
  const leaf = find(kode.anggaran)
  if (!leaf.ok) return [{ nomor, kolom: 'kode', sentence: leaf.sentence }]
  const come = `${ask.tahun}-${`${bulan}`.padStart(2, '0')}` <= ask.today.slice(0, 7)
  if (spent === null || bulan === null || come) return []
  const sentence = `${monthName(bulan)} ${ask.tahun} belum berjalan, sehingga belum ada realisasinya.`
  return [{ nomor, kolom: 'bulan', sentence }]
}

function folded(kode: string, lines: readonly LaporanBaris[]): Lipatan {
  const parts = new Map<string, Bagian>()
  for (const line of lines) {
    const { anggaran, komponen, subkomponen, akun } = line.kode
    // Komponen of several outputs that the DIPA does not tell apart are not one komponen.
    const own = anggaran === kode
    const key = {
      komponen: (own && komponen) || '',
      subkomponen: (own && subkomponen) || '',
      akun: akun ?? '',
    }
    const name = Object.values(key).join('.')
    parts.set(name, { ...key, amount: (parts.get(name)?.amount ?? 0n) + line.nilai })
  }
  const rincian = [...parts.values()]
  return {
    ...{ kode, nomor: lines[0]?.nomor ?? 0 },
    nilai: rincian.reduce((sum, { amount }) => sum + amount, 0n),
    rincian: rincian.some(({ akun }) => akun === '') ? null : rincian,
  }
}
