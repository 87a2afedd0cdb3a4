import { entitasOf } from '@akuntabel/domain'
import { type Anggaran, type AnggaranBaris, anggaranAt, anggaranBaris, type Reader } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import type { SavedRow } from '../lembar/sheet-rows.ts'
import { loadSchedule } from '../office/office.ts'
import { keluaranRows } from './keluaran-rows.ts'

export interface LoadedKeluaran {
  office: Awaited<ReturnType<typeof loadSchedule>>
  /** Null where the year has no DIPA. */
  anggaran: Anggaran | null
  /** Rows of its newest revision. */
  baris: AnggaranBaris[]
  rows: Map<string, SavedRow>
  /** Entities a row may name. */
  entitas: Choice[]
}

/** The rows of a year's DIPA, and each as what it brings about is typed in. */
export async function loadKeluaran(tx: Reader, unit: string, tahun: number): Promise<LoadedKeluaran> {
  const office = await loadSchedule(tx, unit, tahun)
  const anggaran = await anggaranAt(tx, { unit, tahun })
  const shown = new Set(anggaran?.rows.map(({ kode }) => kode))
  const all = anggaran === null ? [] : await anggaranBaris(tx, unit, anggaran.dipa.id)
  const baris = all.filter(({ kode }) => shown.has(kode))
  const entitas = entitasOf(office.lembaga).map((value) => ({ value, label: entitasLabel(office, value) }))
  return { office, anggaran, baris, rows: keluaranRows(baris), entitas }
}
