import { JENIS_REVISI, JENIS_REVISI_NAMES } from '@akuntabel/domain'
import { anggaranAt, getDraf } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { Choice } from '../input/card.ts'
import { blankRows, type ListRowView, listFields, listRows } from '../lembar/list-sheet.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { dipaYear } from './dipa-rows.ts'
import { DIPA_COLUMNS, dipaEdit, dipaHead, dipaListRows } from './dipa-sheet.ts'

/** A DIPA as it is edited. */
export interface DipaView {
  /** Number and date, and the step to a new revision. */
  kepala: ListRowView[]
  /** Null where there is none yet; else the revision the rows stand for. */
  revisi: number | null
  revisiText: string
  /** Saved rows, and below them empty ones. */
  rows: ListRowView[]
  draf: DrafView
  jenisRevisi: Choice[]
  may: { save: Allow }
}

export const readDipa = defineUseCase({
  name: 'read-dipa',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: dipaYear,
  async run({ tx, actor, unit }, { tahun }): Promise<DipaView> {
    const office = await loadUnit(tx, unit)
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    const revisi = anggaran?.revisi?.revisi ?? null
    const save = allow(actor, 'anggaran.isi', year)
    const kunci = drafKey.dipa(tahun)
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const saved = dipaListRows(anggaran)
    const blank = save.ok ? blankRows(draf?.isi, saved.length === 0 ? 12 : 3) : 0
    const rows = listRows(saved, { columns: DIPA_COLUMNS, blank })
    const kepala = listRows(dipaHead(anggaran))
    const fields = listFields([...kepala, ...rows], await dipaEdit(tx, unit, anggaran), draf?.isi)
    return {
      kepala,
      revisi,
      revisiText: revisi === null ? 'Belum ada DIPA' : revisi === 0 ? 'DIPA awal' : `Revisi ke-${revisi}`,
      rows,
      draf: drafView(draf, { kunci, fields, timezone: office.timezone }),
      jenisRevisi: JENIS_REVISI_NAMES.map((value) => ({ value, label: JENIS_REVISI[value].label })),
      may: { save },
    }
  },
})
