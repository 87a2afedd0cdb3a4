import {
  citePeraturan,
  formatDate,
  KEPUTUSAN_JENIS,
  KEPUTUSAN_STATES,
  LAMPIRAN_ISI,
  LAMPIRAN_NAMES,
} from '@akuntabel/domain'
import { historyOf, latestDokumen, listDokumenBerkas } from '@akuntabel/store'
import { byKode, libraryOf } from '../dasar-hukum/library.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { type KeputusanAllow, keputusanAllow } from './keputusan-allow.ts'
import { formOf, type KeputusanFormView } from './keputusan-form.ts'
import { isiOf, keputusanAddress, ownerOf, requireKeputusan } from './load-keputusan.ts'
import { problemsOf } from './problems-of.ts'

export interface KeputusanView {
  id: string
  judul: string
  jenisText: string
  milik: string
  state: 'draf' | 'ditetapkan'
  stateLabel: string
  version: number
  nomor: string | null
  tanggalText: string | null
  form: KeputusanFormView
  /** Every law of the library, ticked where it is cited. */
  mengingat: { kode: string; kutipan: string; dipakai: boolean }[]
  lampiran: { isi: string; label: string; dipakai: boolean }[]
  problems: string[]
  /** Of what was decided: fingerprint of the file of data, and whether a scan stands for the signature. */
  segel: { sidik: string | null; pindaian: boolean } | null
  may: KeputusanAllow
  history: ChangeView[]
}

export const readKeputusan = defineUseCase({
  name: 'read-keputusan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: keputusanAddress,
  async run({ tx, unit, actor }, { entitas, tahun, id }): Promise<KeputusanView> {
    const { row, office } = await requireKeputusan(tx, unit, { entitas, tahun, id })
    const library = await libraryOf(tx, unit)
    const peraturan = byKode(library)
    const problems = row.state === 'draf' ? await problemsOf(tx, { row, office }) : []
    const year = await closedYear(tx, office, { entitas, tahun })
    const { kepala } = requireEntitas(office.lembaga, entitas)
    const sealed = await latestDokumen(tx, {
      unit,
      entitas,
      tahun,
      jenis: 'keputusan',
      subjek: `keputusan/${id}`,
    })
    const files = sealed === null ? [] : await listDokumenBerkas(tx, unit, sealed.id)
    return {
      ...{ id, judul: row.judul, jenisText: KEPUTUSAN_JENIS[row.jenis], milik: ownerOf(office, entitas) },
      ...{
        state: row.state,
        stateLabel: KEPUTUSAN_STATES[row.state],
        version: row.version,
        nomor: row.nomor,
      },
      tanggalText: row.tanggal === null ? null : formatDate(row.tanggal),
      form: formOf(isiOf(row), row.nomor),
      mengingat: library.map((one) => ({
        kode: one.kode,
        kutipan: citePeraturan(one, { peraturan, tahun }),
        dipakai: row.mengingat.includes(one.kode),
      })),
      lampiran: LAMPIRAN_NAMES.map((isi) => ({
        ...{ isi, label: LAMPIRAN_ISI[isi], dipakai: row.lampiran.includes(isi) },
      })),
      problems,
      segel: sealed && { sidik: sealed.hash, pindaian: files.some(({ format }) => format === 'pindaian') },
      may: keputusanAllow(actor, row, { year, problems, kepala }),
      history: (await historyOf(tx, unit, `keputusan/${id}`)).map((one) =>
        changeView(one, office.unit.timezone),
      ),
    }
  },
})
