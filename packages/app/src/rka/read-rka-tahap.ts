import { SATUAN_KELUARAN, type TahapRka } from '@akuntabel/domain'
import { getDraf } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { Choice } from '../input/card.ts'
import { blankRows, type ListRowView, listFields, listRows } from '../lembar/list-sheet.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { copySources } from './copy-sources.ts'
import { loadTahap, rkaStage } from './load-tahap.ts'
import { rkaTotal } from './rka-budget.ts'
import { RKA_COLUMNS, rkaEdit, rkaHead, rkaListRows } from './rka-sheet.ts'

/** A stage of the plan of money as it is edited. */
export interface RkaTahapView {
  tahap: TahapRka
  /** The rule the stages come from. */
  dasar: string
  /** Null: not begun. */
  paguText: string | null
  kepala: ListRowView[]
  /** Saved rows, and below them empty ones. */
  rows: ListRowView[]
  entitas: Choice[]
  sumber: Choice[]
  satuan: readonly string[]
  /** What the stage may be copied from. */
  salinan: Choice[]
  draf: DrafView
  may: { save: Allow }
}

export const readRkaTahap = defineUseCase({
  name: 'read-rka-tahap',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: rkaStage,
  async run({ tx, actor, unit }, { tahun, tahap }): Promise<RkaTahapView> {
    const key = { unit, tahun, tahap }
    const loaded = await loadTahap(tx, key)
    const { office, stage, rka, entitas, sumber } = loaded
    const { timezone } = office.unit
    const save = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const kunci = drafKey.rka(key)
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const saved = rkaListRows(rka)
    const blank = save.ok ? blankRows(draf?.isi, saved.length === 0 ? 12 : 3) : 0
    const rows = listRows(saved, { columns: RKA_COLUMNS, blank })
    const kepala = listRows(rkaHead(rka))
    const fields = listFields([...kepala, ...rows], await rkaEdit(tx, key), draf?.isi)
    return {
      tahap: stage,
      dasar: office.policy.rka.sitasi,
      paguText: rka === null ? null : moneyView(rkaTotal(rka)).text,
      kepala,
      rows,
      ...{ entitas, sumber, satuan: SATUAN_KELUARAN },
      salinan: save.ok ? await copySources(tx, { unit, tahun, loaded }) : [],
      draf: drafView(draf, { kunci, fields, timezone }),
      may: { save },
    }
  },
})
