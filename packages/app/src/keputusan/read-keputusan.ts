import {
  citePeraturan,
  formatDate,
  KEPUTUSAN_JENIS,
  KEPUTUSAN_STATES,
  LAMPIRAN_ISI,
  LAMPIRAN_NAMES,
} from '@akuntabel/domain'
import { getDraf, historyOf, latestDokumen, listDokumenBerkas } from '@akuntabel/store'
import { byKode, libraryOf } from '../dasar-hukum/library.ts'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { wordRows } from '../lembar/word-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { type KeputusanAllow, keputusanAllow } from './keputusan-allow.ts'
import { lawPart, wordsOf } from './keputusan-words.ts'
import { isiOf, keputusanAddress, ownerOf, requireKeputusan } from './load-keputusan.ts'
import { meetingsOfYear } from './meetings-of-year.ts'
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
  /** Every part of the form by its name, as it is saved. */
  bagian: Record<string, { version: number; fields: Record<string, string> }>
  /** What can be ticked, each with the name of its part. */
  pilihan: { mengingat: Pilihan[]; rapat: Pilihan[]; lampiran: Pilihan[] }
  draf: DrafView
  problems: string[]
  /** Of what was decided: fingerprint of the file of data, and whether a scan stands for the signature. */
  segel: { sidik: string | null; pindaian: boolean } | null
  may: KeputusanAllow
  history: ChangeView[]
}

/** A box that can be ticked. */
export interface Pilihan {
  bagian: string
  label: string
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
    const laws = [...new Set([...library.map(({ kode }) => kode), ...row.mengingat])]
    const cited = (kode: string) => {
      const one = library.find((law) => law.kode === kode)
      return one === undefined
        ? `${kode}, tidak ada lagi dalam daftar`
        : citePeraturan(one, { peraturan, tahun })
    }
    const rapat = await meetingsOfYear(tx, { unit, tahun })
    const rows = wordRows(wordsOf({ ...isiOf(row), nomor: row.nomor }, { laws, rapat }), row)
    const kunci = drafKey.keputusan(id)
    const kept = await getDraf(tx, { unit, personId: actor.personId, kunci })
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
      bagian: sheetView(rows),
      pilihan: {
        mengingat: laws.map((kode) => ({ bagian: lawPart(kode), label: cited(kode) })),
        rapat: rapat.map((one) => ({ bagian: `rapat/${one.id}`, label: one.kutipan })),
        lampiran: LAMPIRAN_NAMES.map((isi) => ({ bagian: `lampiran/${isi}`, label: LAMPIRAN_ISI[isi] })),
      },
      draf: drafView(kept, { kunci, fields: sheetFields(rows), timezone: office.unit.timezone }),
      problems,
      segel: sealed && { sidik: sealed.hash, pindaian: files.some(({ format }) => format === 'pindaian') },
      may: keputusanAllow(actor, row, { year, problems, kepala }),
      history: (await historyOf(tx, unit, `keputusan/${id}`)).map((one) =>
        changeView(one, office.unit.timezone),
      ),
    }
  },
})
