import { BERITA_ACARA_STATES, formatDate } from '@akuntabel/domain'
import { getDraf, historyOf, latestDokumen, listDokumenBerkas } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { wordRows } from '../lembar/word-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { type BeritaAcaraAllow, beritaAcaraAllow } from './berita-acara-allow.ts'
import { wordsOf } from './berita-acara-words.ts'
import { beritaAcaraAddress, isiOf, requireBeritaAcara } from './load-berita-acara.ts'
import { problemsOf } from './problems-of.ts'
import { whoMeets } from './who-meets.ts'

export interface BeritaAcaraView {
  id: string
  judul: string
  state: 'draf' | 'ditandatangani'
  stateLabel: string
  version: number
  nomor: string | null
  tanggalText: string | null
  /** Every part of the form by its name, as it is saved. */
  bagian: Record<string, { version: number; fields: Record<string, string> }>
  /** Who could be there, each with the name of his or her part. */
  orang: { bagian: string; nama: string }[]
  draf: DrafView
  problems: string[]
  /** Of what was signed: fingerprint of the file of data, and whether a scan stands for the signatures. */
  segel: { sidik: string | null; pindaian: boolean } | null
  may: BeritaAcaraAllow
  history: ChangeView[]
}

export const readBeritaAcara = defineUseCase({
  name: 'read-berita-acara',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: beritaAcaraAddress,
  async run({ tx, unit, actor, services }, address): Promise<BeritaAcaraView> {
    const { row, office } = await requireBeritaAcara(tx, unit, address)
    const { id, entitas, tahun } = row
    const { timezone } = office.unit
    const { clock } = services
    const people = await whoMeets(tx, { unit, entitas, tanggal: row.tanggal ?? clock.today(timezone) })
    const names = new Map(people.map((one) => [one.row.id, `${one.row.nama}, ${one.row.jabatan}`]))
    for (const gone of row.hadir) if (!names.has(gone)) names.set(gone, GONE)
    const rows = wordRows(wordsOf({ ...isiOf(row), nomor: row.nomor }, [...names.keys()]), row)
    const kunci = drafKey.beritaAcara(id)
    const kept = await getDraf(tx, { unit, personId: actor.personId, kunci })
    const problems = row.state === 'draf' ? await problemsOf(tx, { row, office, clock }) : []
    const subjek = `berita-acara/${id}`
    const sealed = await latestDokumen(tx, { unit, entitas, tahun, jenis: 'berita-acara', subjek })
    const files = sealed === null ? [] : await listDokumenBerkas(tx, unit, sealed.id)
    const year = await closedYear(tx, office, { entitas, tahun })
    return {
      ...{ id, judul: row.judul, state: row.state, stateLabel: BERITA_ACARA_STATES[row.state] },
      ...{ version: row.version, nomor: row.nomor },
      tanggalText: row.tanggal === null ? null : formatDate(row.tanggal),
      bagian: sheetView(rows),
      orang: [...names].map(([person, nama]) => ({ bagian: `hadir/${person}`, nama })),
      draf: drafView(kept, { kunci, fields: sheetFields(rows), timezone }),
      problems,
      segel: sealed && { sidik: sealed.hash, pindaian: files.some(({ format }) => format === 'pindaian') },
      may: beritaAcaraAllow(actor, row, { year, problems }),
      history: (await historyOf(tx, unit, subjek)).map((one) => changeView(one, timezone)),
    }
  },
})

const GONE = 'Orang yang tidak menjabat pada tanggal rapat'
