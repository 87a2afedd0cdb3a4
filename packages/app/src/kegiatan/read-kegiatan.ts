import {
  canMove,
  formatDate,
  formatSpan,
  KEGIATAN_JENIS,
  KEGIATAN_STATES,
  type KegiatanState,
} from '@akuntabel/domain'
import {
  activePeranOfUnit,
  fotoOf,
  getDraf,
  historyOf,
  type Kegiatan,
  komentarOfKegiatan,
  naskahOf,
  pesertaOf,
  untukOf,
} from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { Choice } from '../input/card.ts'
import { sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { formatInstant } from '../view/instant.ts'
import { closedYear } from '../year/closed-year.ts'
import { linkKey, linkLabel, linksFor, loadServable } from './kegiatan-links.ts'
import { isiOf, kegiatanRows, type Texts, wordsOf } from './kegiatan-words.ts'
import { isOverdue } from './list-kegiatan.ts'
import { kegiatanAddress, ownKegiatan, requireKegiatan, subjectOf } from './load-kegiatan.ts'

export interface KegiatanView {
  id: string
  version: number
  nama: string
  jenisText: string
  rencanaText: string
  /** Null where it was not carried out. */
  dilaksanakanText: string | null
  tempat: string
  tahapan: string
  bagian: string | null
  penanggungJawab: string | null
  state: KegiatanState
  stateLabel: string
  alasan: string | null
  dialihkanKe: string | null
  lewat: boolean
  texts: Texts
  peserta: { kelompok: string; laki: number | null; perempuan: number | null }[]
  naskah: { nomor: string; tanggalText: string | null; perihal: string }[]
  untuk: { id: string; label: string; texts: Texts }[]
  foto: { id: string; keterangan: string; oleh: string; atText: string }[]
  komentar: { id: string; isi: string; oleh: string; atText: string }[]
  /** Every part of the form by its name, as it is saved. */
  bagianForm: Record<string, { version: number; fields: Record<string, string> }>
  draf: DrafView
  pilihan: { jenis: Choice[]; subbagian: Choice[]; orang: Choice[]; untuk: Choice[]; ke: Choice[] }
  may: { edit: Allow; comment: Allow }
  history: ChangeView[]
}

/** One of the log, as it is read and written. */
export const readKegiatan = defineUseCase({
  name: 'read-kegiatan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: kegiatanAddress,
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }, address): Promise<KegiatanView> {
    const row = await requireKegiatan(tx, unit, address)
    const { id, entitas, tahun } = row
    const servable = await loadServable(tx, { unit, entitas, tahun })
    const { office, parts } = servable.rencana
    const { timezone } = office.unit
    const [peserta, naskah] = [await pesertaOf(tx, unit, [id]), await naskahOf(tx, unit, [id])]
    const untuk = await untukOf(tx, unit, id)
    const own = ownKegiatan(actor, row)
    const year = await closedYear(tx, office, { entitas, tahun })
    const edit = allow(actor, 'pengukuran.isi', year.ok ? own : year)
    const rows = kegiatanRows(edit.ok ? wordsOf(isiOf(row, { peserta, naskah, untuk })) : {}, row)
    const kunci = drafKey.kegiatan(id)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const linked = new Set(untuk.map(linkKey))
    const people = edit.ok ? workersOf(persons, await activePeranOfUnit(tx, unit)) : []
    const { tujuan, hasil, kendala, solusi } = row
    return {
      ...{ id, version: row.version, nama: row.nama, jenisText: KEGIATAN_JENIS[row.jenis] },
      rencanaText: formatSpan({ mulai: row.rencana_mulai, selesai: row.rencana_selesai }),
      dilaksanakanText: row.mulai === null ? null : formatSpan({ mulai: row.mulai, selesai: row.selesai }),
      ...{ tempat: row.tempat, tahapan: row.tahapan, penanggungJawab: row.penanggung_jawab },
      bagian: parts.find((part) => part.id === row.subbagian_id)?.name ?? null,
      ...{ state: row.state, stateLabel: KEGIATAN_STATES[row.state] },
      ...{ alasan: row.alasan, dialihkanKe: row.dialihkan_ke },
      lewat: isOverdue(row, services.clock.today(timezone)),
      texts: { tujuan, hasil, kendala, solusi },
      peserta: peserta.map(({ kelompok, laki, perempuan }) => ({ kelompok, laki, perempuan })),
      naskah: naskah.map(({ nomor, tanggal, perihal }) => ({
        ...{ nomor, tanggalText: tanggal === null ? null : formatDate(tanggal), perihal },
      })),
      untuk: untuk.map((one) => ({
        ...{ id: one.id, label: linkLabel(one, servable) },
        texts: { tujuan: one.tujuan, hasil: one.hasil, kendala: one.kendala, solusi: one.solusi },
      })),
      foto: (await fotoOf(tx, unit, id)).map((one) => ({
        ...{
          id: one.id,
          keterangan: one.keterangan,
          oleh: one.oleh,
          atText: formatInstant(one.at, timezone),
        },
      })),
      komentar: (await komentarOfKegiatan(tx, unit, id)).map((one) => ({
        ...{ id: one.id, isi: one.isi, oleh: one.oleh, atText: formatInstant(one.at, timezone) },
      })),
      bagianForm: sheetView(rows),
      draf: drafView(kept, { kunci, fields: sheetFields(rows), timezone }),
      pilihan: {
        jenis: Object.entries(KEGIATAN_JENIS).map(([value, label]) => ({ value, label })),
        subbagian: parts.map((part) => ({ value: part.id, label: part.name })),
        orang: withHolder(
          row,
          people.map((one) => ({ value: one.id, label: one.name })),
        ),
        untuk: linksFor(row, servable, actor)
          .filter(({ value, may }) => may.ok && !linked.has(value))
          .map(({ value, label }) => ({ value, label })),
        ke: Object.entries(KEGIATAN_STATES)
          .filter(([to]) => canMove('kegiatan', row.state, to as KegiatanState))
          .map(([value, label]) => ({ value, label })),
      },
      may: { edit, comment: allow(actor, 'komentar.tulis', year) },
      history: (await historyOf(tx, unit, subjectOf(row))).map((one) => changeView(one, timezone)),
    }
  },
})

/** Who answers for it stays in the list, also when he or she has left. */
function withHolder({ person_id, penanggung_jawab }: Kegiatan, people: Choice[]): Choice[] {
  if (person_id === null || people.some(({ value }) => value === person_id)) return people
  return [{ value: person_id, label: penanggung_jawab ?? '' }, ...people]
}
