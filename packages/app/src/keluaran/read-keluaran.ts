import { inherited, SATUAN_KELUARAN } from '@akuntabel/domain'
import { type AnggaranBaris, type AnggaranTingkat, getDraf } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { Choice } from '../input/card.ts'
import { tahun } from '../input/schemas.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { sourceChoices } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { volumeText } from './keluaran-rows.ts'
import { loadKeluaran } from './load-keluaran.ts'

export interface KeluaranRowView {
  kode: string
  uraian: string
  tingkat: AnggaranTingkat
  /** Lowest row: here it is written what is made. */
  leaf: boolean
  /** As the row or one above it says; null: both entities'. */
  entitasText: string | null
  sumberDana: string | null
  indikator: string | null
  satuan: string | null
  volumeText: string
  /** In percent. */
  targetText: string
  pelaksanaan: string | null
}

export interface KeluaranView {
  /** Whether the year has its DIPA. */
  dipa: boolean
  baris: KeluaranRowView[]
  /** Lowest rows without unit or volume. */
  without: number
  satuan: readonly string[]
  entitas: Choice[]
  /** Sources of money a row may name. */
  sumber: Choice[]
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { edit: Allow }
}

/** What the rows of a year's DIPA bring about, beside their money. */
export const readKeluaran = defineUseCase({
  name: 'read-keluaran',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<KeluaranView> {
    const { office, anggaran, baris, entitas, ...loaded } = await loadKeluaran(tx, unit, tahun)
    const edit = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const rows = edit.ok ? loaded.rows : new Map<string, SavedRow>()
    const kunci = drafKey.keluaran(tahun)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const views = rowViews(baris, new Map(entitas.map(({ value, label }) => [value, label])))
    return {
      dipa: anggaran !== null,
      baris: views,
      without: views.filter(({ leaf, satuan, volumeText }) => leaf && (satuan === null || volumeText === ''))
        .length,
      satuan: SATUAN_KELUARAN,
      entitas,
      sumber: await sourceChoices(tx, unit),
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone: office.unit.timezone, fields: sheetFields(rows) }),
      may: { edit },
    }
  },
})

function rowViews(baris: AnggaranBaris[], label: ReadonlyMap<string, string>): KeluaranRowView[] {
  const parents = new Set(baris.map(({ induk_kode }) => induk_kode))
  const above = <T>(own: (row: AnggaranBaris) => T | null) =>
    new Map(baris.map((row) => [row.kode, { induk: row.induk_kode, own: own(row) }]))
  const entitas = above((row) => row.entitas)
  const sumber = above((row) => row.sumber_dana)
  return baris.map((row) => ({
    kode: row.kode,
    uraian: row.uraian,
    tingkat: row.tingkat,
    leaf: !parents.has(row.kode),
    entitasText: label.get(inherited(row.kode, entitas) ?? '') ?? null,
    sumberDana: inherited(row.kode, sumber),
    indikator: row.indikator_kegiatan,
    satuan: row.satuan,
    volumeText: volumeText(row.volume),
    targetText: volumeText(row.target_persen),
    pelaksanaan: row.target_pelaksanaan,
  }))
}
