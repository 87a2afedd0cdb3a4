import { formatDate } from '@akuntabel/domain'
import { getDraf, listDaftar } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { blankRows, type ListRowView, listFields, listRows, URUT } from '../lembar/list-sheet.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { DAFTAR, daftarYear } from './daftar.ts'
import type { DaftarColumn } from './daftar-kind.ts'
import { columnsOf, daftarEdit, daftarHead } from './daftar-sheet.ts'

export interface DaftarView {
  jenis: 'pegawai' | 'sarana' | 'penghargaan' | 'uraian-tugas'
  judul: string
  lead: string
  noun: string
  tahun: number
  columns: DaftarColumn[]
  kepala: ListRowView[]
  rows: ListRowView[]
  /** `24 orang`; null where nothing is recorded of the year. */
  total: string | null
  /** Other years that have a list, the newest first. */
  lain: { tahun: number; label: string }[]
  draf: DrafView
  history: ChangeView[]
  may: { save: Allow }
}

/** A list of an office for a year, with who changed it and the years beside it. */
export const readDaftar = defineUseCase({
  name: 'read-daftar',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: daftarYear,
  async run({ tx, actor, unit }, { jenis, tahun }): Promise<DaftarView> {
    const kind = DAFTAR[jenis]
    const at = { unit, tahun }
    const office = await loadUnit(tx, unit)
    const { timezone } = office
    const save = allow(
      actor,
      'kantor.catat',
      await closedYear(tx, { unit: office }, { entitas: null, tahun }),
    )
    const kunci = drafKey.daftar(jenis, tahun)
    const draf = save.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const saved = await kind.read(tx, at)
    const kepala = listRows(await daftarHead(tx, kind, at))
    const rows = listRows(saved, {
      columns: [URUT, ...columnsOf(kind)],
      blank: save.ok ? blankRows(draf?.isi, 3) : 0,
    })
    const fields = listFields([...kepala, ...rows], await daftarEdit(tx, kind, at), draf?.isi)
    const years = await listDaftar(tx, { unit, jenis })
    return {
      ...{ jenis, tahun, judul: kind.judul, lead: kind.lead, noun: kind.noun, columns: [...kind.columns] },
      ...{ kepala, rows, total: saved.length === 0 ? null : kind.total(saved) },
      lain: years
        .filter((year) => year.tahun !== tahun)
        .map((year) => ({
          tahun: year.tahun,
          label: `${kind.judul} ${kind.perTanggal ? `per ${formatDate(year.tanggal)}` : year.tahun}`,
        })),
      draf: drafView(draf, { kunci, fields, timezone }),
      history: await settingsHistory(tx, { unit, subject: jenis, timezone }),
      may: { save },
    }
  },
})
