import { formatRupiah, parseRupiah } from '../number/rupiah.ts'
import { readBulan } from './bulan.ts'
import { type KodeKeuangan, readKodeKeuangan } from './kode-keuangan.ts'
import type { KolomKeuangan } from './kolom.ts'

/** How the figures of a report count: of the month alone, or from January to its end. Source: reports of SAKTI. */
export const CARA_LAPORAN = { bulan: 'bulan itu saja', sampai: 'dari Januari sampai bulan itu' } as const

export type CaraLaporan = keyof typeof CARA_LAPORAN

/** A row of a report: the text of each column that was told, and its number in the file. */
export interface LaporanInput {
  nomor: number
  cells: Partial<Record<KolomKeuangan, string>>
  /** All that stands in the row, told or not: two payments may differ by their number alone. */
  seluruhnya: string
}

export interface LaporanAsk {
  tahun: number
  /** The column whose sums are taken. */
  nilai: 'realisasi' | 'pagu'
  /** Of the whole report, where no column says it. */
  bulan: number | null
  /** Of the office itself, where a row names one. */
  satker: string | null
}

/** A lowest row: it is no sum of others. */
export interface LaporanBaris {
  nomor: number
  kode: KodeKeuangan
  bulan: number | null
  uraian: string
  nilai: bigint
  pagu: bigint | null
  sumber: string
}

export interface LaporanSalah {
  nomor: number
  kolom: KolomKeuangan
  sentence: string
}

export interface Laporan {
  baris: LaporanBaris[]
  /** Rows that are no money of their own: sums, details without a code, rows without a figure. */
  lewat: { jumlah: number; rincian: number; kosong: number }
  salah: LaporanSalah[]
}

/**
 * Reads the rows of a report of the treasury. Units: whole rupiah. Source: reports of SAKTI and OM-SPAN, which print every
 * level of the code and sums between. Example: kegiatan 3355 with 30, its outputs 10 and 20, *Jumlah* 30 → the two outputs;
 * one sum by its code, one by its word. Edge: what a sum prints must be the sum of its rows; a row without a code below a
 * row with one is its detail and is left out; an empty figure is no zero and is left out; the same row twice is refused, as
 * are rows of another satker. Error: each is a sentence at its row and column.
 */
export function readLaporan(input: readonly LaporanInput[], ask: LaporanAsk): Laporan {
  const salah: LaporanSalah[] = []
  const lewat = { jumlah: 0, rincian: 0, kosong: 0 }
  const rows = withCodes(input, { ask, salah, lewat })
  const sums = new Set(rows.flatMap(({ path }) => path.slice(0, -1)))
  const lowest: LaporanBaris[] = []
  const below = new Map<string, bigint>()
  for (const row of rows.filter(({ path }) => !sums.has(path.at(-1) ?? ''))) {
    const baris = readLowest(row, ask, salah)
    if (baris === null) {
      if (textOf(row, ask.nilai) === '') lewat.kosong += 1
      continue
    }
    lowest.push(baris)
    for (const step of row.path) below.set(step, (below.get(step) ?? 0n) + baris.nilai)
  }
  for (const row of rows.filter(({ path }) => sums.has(path.at(-1) ?? ''))) {
    lewat.jumlah += 1
    if (salah.length === 0) checkSum(row, { sum: below.get(row.path.at(-1) ?? '') ?? 0n, ask, salah })
  }
  return {
    baris: lowest,
    lewat,
    salah: [...salah, ...twice(rows, ask)].toSorted((a, b) => a.nomor - b.nomor),
  }
}

interface CodedRow extends LaporanInput {
  kode: KodeKeuangan
  /** Every level it belongs to, its own the last: `3355`, `3355.EAA`, `3355.EAA.994`, … */
  path: string[]
}

interface Reading {
  ask: LaporanAsk
  salah: LaporanSalah[]
}

const SUM = /^(sub ?)?(total|jumlah)\b|^grand total/i

function withCodes(
  input: readonly LaporanInput[],
  { ask, salah, lewat }: Reading & Pick<Laporan, 'lewat'>,
): CodedRow[] {
  let above: KodeKeuangan | null = null
  let program: string | null = null
  const rows: CodedRow[] = []
  for (const row of input) {
    const text = codeOf(row)
    if (text === '' || SUM.test(text)) {
      const sum = SUM.test(text) || SUM.test(textOf(row, 'uraian'))
      if (sum) lewat.jumlah += 1
      else if (above !== null) lewat.rincian += 1
      else if (textOf(row, ask.nilai) !== '')
        salah.push({ nomor: row.nomor, kolom: 'kode', sentence: 'Baris ini berangka, tetapi tidak berkode.' })
      continue
    }
    const reading = readKodeKeuangan(text, above)
    if (!reading.ok) {
      salah.push({ nomor: row.nomor, kolom: 'kode', sentence: reading.error })
      continue
    }
    const satker = reading.value.satker ?? (textOf(row, 'satker') || null)
    above = { ...reading.value, satker }
    if (satker !== null && satker !== ask.satker) {
      const own = ask.satker === null ? 'belum ditulis' : `${ask.satker}`
      const sentence = `Baris ini milik satker ${satker}; kode satker kantor ini ${own}.`
      salah.push({ nomor: row.nomor, kolom: 'satker', sentence })
      continue
    }
    const own = pathOf(above)
    if (PROGRAM.test(above.anggaran)) program = above.anggaran
    // Other rows stand below the programme that was last named.
    const path = program === null || PROGRAM.test(above.anggaran) ? own : [program, ...own]
    rows.push({ ...row, kode: above, path })
  }
  return rows
}

/** One column, or the parts of the code each in its own. */
function codeOf(row: LaporanInput): string {
  const kode = textOf(row, 'kode')
  if (kode !== '' && row.cells.kegiatan === undefined) return kode
  const last = (kolom: KolomKeuangan) => textOf(row, kolom).split('.').at(-1) ?? ''
  const parts = PARTS.map(last).filter(Boolean)
  return parts.length > 0 ? parts.join('.') : kode
}

const PARTS: readonly KolomKeuangan[] = ['kegiatan', 'kro', 'ro', 'komponen', 'subkomponen', 'akun']

function pathOf({ anggaran, komponen, subkomponen, akun }: KodeKeuangan): string[] {
  if (PROGRAM.test(anggaran)) return [anggaran]
  const parts = [...anggaran.split('.'), komponen, subkomponen, akun].filter((one) => one !== null)
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'))
}

const PROGRAM = /^\d{3}\./

function readLowest(row: CodedRow, ask: LaporanAsk, salah: LaporanSalah[]): LaporanBaris | null {
  const say = (kolom: KolomKeuangan, sentence: string): null => {
    salah.push({ nomor: row.nomor, kolom, sentence })
    return null
  }
  const text = textOf(row, ask.nilai)
  if (text === '') return null
  const nilai = parseRupiah(text)
  if (!nilai.ok) return say(ask.nilai, nilai.error)
  if (nilai.value >= MOST || nilai.value <= -MOST)
    return say(ask.nilai, 'Angka ini terlalu besar untuk satu baris anggaran.')
  const written = textOf(row, 'bulan')
  const bulan =
    row.cells.bulan === undefined ? { ok: true as const, bulan: ask.bulan } : readBulan(written, ask.tahun)
  if (!bulan.ok) return say('bulan', bulan.error)
  const pagu = ask.nilai === 'pagu' ? nilai : parseRupiah(textOf(row, 'pagu'))
  return {
    ...{
      nomor: row.nomor,
      kode: row.kode,
      bulan: bulan.bulan,
      uraian: textOf(row, 'uraian'),
      nilai: nilai.value,
    },
    ...{ pagu: pagu.ok ? pagu.value : null, sumber: textOf(row, 'sumber') },
  }
}

/** Beyond any budget of the state. */
const MOST = 10n ** 15n

function checkSum(row: CodedRow, { sum, ask, salah }: Reading & { sum: bigint }): void {
  const stated = parseRupiah(textOf(row, ask.nilai))
  if (!stated.ok || stated.value === sum) return
  const sentence = `Jumlah ${row.path.at(-1)} tertulis ${formatRupiah(stated.value)}, tetapi baris di bawahnya berjumlah ${formatRupiah(sum)}.`
  salah.push({ nomor: row.nomor, kolom: ask.nilai, sentence })
}

/** Payments and items differ by their day, their words or their number alone; what says the same in every column was written twice. */
function twice(rows: readonly CodedRow[], ask: LaporanAsk): LaporanSalah[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const { [ask.nilai]: nilai, pagu: _, ...words } = row.cells
    const payment = row.cells.bulan !== undefined || row.cells.item !== undefined
    const key = JSON.stringify([
      row.path.at(-1),
      words.uraian,
      words.bulan,
      words.sumber,
      payment && [nilai, row.seluruhnya],
    ])
    const earlier = seen.get(key)
    seen.set(key, earlier ?? row.nomor)
    if (earlier === undefined) return []
    const sentence = `Kode ${row.path.at(-1)} sudah ada di baris ${earlier}, dengan isi yang sama.`
    return [{ nomor: row.nomor, kolom: 'kode' as const, sentence }]
  })
}

function textOf({ cells }: LaporanInput, kolom: KolomKeuangan): string {
  return (cells[kolom] ?? '').trim()
}
