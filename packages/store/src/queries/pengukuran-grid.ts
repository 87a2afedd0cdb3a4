import type { Reader } from '../context/transaction.ts'
import type { Triwulan, ValueColumns } from '../tables/columns.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import type { PkState } from '../tables/pk.ts'
import { type GridRow, selectGrid } from './pengukuran-grid-sql.ts'
import type { PkPeriod } from './pk.ts'

export interface GridQuarter {
  triwulan: Triwulan
  /** Null where nobody opened the quarter yet. */
  id: string | null
  state: PengukuranState | null
  alasan_kembali: string | null
  version: number
}

export interface GridCell {
  triwulan: Triwulan
  target: ValueColumns
  realisasi: ValueColumns
  /** 0 where nothing was saved yet. */
  version: number
  sampel: boolean
  updated_at: Date | null
  bukti: number
  /** Which of analysis 5 and 7 people wrote. */
  teks: { penyebab: boolean; hambatan: boolean; solusi: boolean; tindak_lanjut: boolean; program: boolean }
}

export interface GridIndikator {
  pk_indikator_id: string
  indikator_id: string
  indikator_versi: number
  kode: string
  name: string
  satuan: string
  value_kind: GridRow['value_kind']
  polarity: GridRow['polarity']
  consolidation: GridRow['consolidation']
  penanggung_jawab: string | null
  /** The year's target. */
  target: ValueColumns
  batas_bawah: string | null
  batas_atas: string | null
  bobot: string
  cells: GridCell[]
}

export interface GridSasaran {
  id: string
  uraian: string
  bobot: string
  indikator: GridIndikator[]
}

export interface Grid {
  pk: { id: string; revisi: number; state: PkState; version: number }
  quarters: GridQuarter[]
  sasaran: GridSasaran[]
}

/** A year of the PK in force with its values, in one query; null where there is no PK. */
export async function pengukuranGrid(tx: Reader, period: PkPeriod): Promise<Grid | null> {
  const { rows } = await selectGrid(period).execute(tx)
  const first = rows[0]
  if (first === undefined) return null
  const quarters = [...Map.groupBy(rows, (row) => row.triwulan).values()].map(([row]) =>
    quarterOf(row as GridRow),
  )
  const filled = rows.filter((row) => row.sasaran_id !== null)
  const sasaran = [...Map.groupBy(filled, (row) => row.sasaran_id as string)].map(([id, rows]) =>
    sasaranOf(id, rows),
  )
  return {
    pk: { id: first.pk_id, revisi: first.revisi, state: first.pk_state, version: first.pk_version },
    quarters,
    sasaran,
  }
}

function quarterOf(row: GridRow): GridQuarter {
  return {
    triwulan: row.triwulan,
    id: row.pengukuran_id,
    state: row.state,
    alasan_kembali: row.alasan_kembali,
    version: row.pengukuran_version ?? 0,
  }
}

function sasaranOf(id: string, rows: GridRow[]): GridSasaran {
  const [first] = rows as [GridRow]
  const measured = rows.filter((row) => row.pk_indikator_id !== null)
  const indikator = [...Map.groupBy(measured, (row) => row.pk_indikator_id).values()].map(indikatorOf)
  return { id, uraian: first.sasaran, bobot: first.sasaran_bobot, indikator }
}

function indikatorOf(rows: GridRow[]): GridIndikator {
  const [row] = rows as [GridRow]
  return {
    pk_indikator_id: row.pk_indikator_id as string,
    indikator_id: row.indikator_id,
    indikator_versi: row.indikator_versi,
    kode: row.kode,
    name: row.name,
    satuan: row.satuan,
    value_kind: row.value_kind,
    polarity: row.polarity,
    consolidation: row.consolidation,
    penanggung_jawab: row.penanggung_jawab,
    target: { amount: row.year_amount, code: row.year_code },
    batas_bawah: row.batas_bawah,
    batas_atas: row.batas_atas,
    bobot: row.bobot,
    cells: rows.map(cellOf),
  }
}

function cellOf(row: GridRow): GridCell {
  return {
    triwulan: row.triwulan,
    target: { amount: row.target_amount, code: row.target_code },
    realisasi: { amount: row.amount, code: row.code },
    version: row.nilai_version ?? 0,
    sampel: row.sampel ?? false,
    updated_at: row.updated_at,
    bukti: row.bukti,
    teks: {
      penyebab: row.has_penyebab,
      hambatan: row.has_hambatan,
      solusi: row.has_solusi,
      tindak_lanjut: row.has_tindak_lanjut,
      program: row.has_program,
    },
  }
}
