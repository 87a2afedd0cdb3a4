import {
  formatDate,
  isAboutPeople,
  PUTUSAN_JENIS,
  PUTUSAN_JENIS_NAMES,
  RAPAT_STATES,
} from '@akuntabel/domain'
import { activePeranOfUnit, getRapat, historyOf, listBeritaAcara, putusanOfRapat } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { loadSchedule } from '../office/office.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { type Allow, allow, refuse } from '../permission/actor.ts'
import { workersOf } from '../tindak-lanjut/workers-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadYear } from '../year/load-plan.ts'
import { indikatorOf } from '../year/plan.ts'
import { type AgendaView, agendaOf } from './agenda.ts'
import { OVER, rapatAddress, rapatTitle, requireUnder } from './load-rapat.ts'
import { perubahanByYear } from './perubahan.ts'
import { type PutusanView, putusanView, verifiersOf } from './putusan-view.ts'

export interface RapatView {
  id: string
  judul: string
  state: 'draf' | 'selesai'
  stateLabel: string
  version: number
  tanggalText: string
  waktu: string | null
  tempat: string
  undangan: string[]
  hadir: string[]
  beritaAcara: { id: string; judul: string } | null
  agenda: Omit<AgendaView, 'putusan'> & { putusan: PutusanView[] }
  putusan: PutusanView[]
  /** Choices of its forms. */
  pilihan: Record<'jenis' | 'orang' | 'indikator' | 'beritaAcara', Choice[]>
  may: { edit: Allow }
  history: ChangeView[]
}

export const readRapat = defineUseCase({
  name: 'read-rapat',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: rapatAddress,
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }, { entitas, tahun, id }): Promise<RapatView> {
    const row = requireUnder(await getRapat(tx, unit, id), { entitas, tahun })
    const office = await loadSchedule(tx, unit, tahun)
    const today = services.clock.today(office.unit.timezone)
    const { plan } = await loadYear(tx, { unit, entitas, tahun })
    const cards = plan === null ? [] : indikatorOf(plan)
    const codes = new Map(cards.map((one) => [one.indikator_id, one.kode]))
    const agenda = await agendaOf(tx, row, today)
    const year = await closedYear(tx, office, { entitas, tahun })
    const papers = await listBeritaAcara(tx, { unit, entitas, tahun })
    const over = row.state === 'selesai'
    const peran = await activePeranOfUnit(tx, unit)
    const decided = await putusanOfRapat(tx, unit, id)
    const perubahan = await perubahanByYear(tx, { unit, entitas }, [...agenda.putusan, ...decided])
    const seen = (one: (typeof agenda.putusan)[number], done: boolean) =>
      putusanView(one, {
        ...{ actor, today, over: done, verifiers: verifiersOf(peran) },
        perubahan: perubahan.get(one.tahun) ?? new Map(),
        kode: codes.get(one.indikator_id ?? '') ?? null,
      })
    const paper = papers.find((one) => one.id === row.berita_acara_id)
    const named = (judul: string) => judul || 'Belum berjudul'
    return {
      ...{ id, judul: rapatTitle(row), state: row.state, stateLabel: RAPAT_STATES[row.state] },
      ...{ version: row.version, tanggalText: formatDate(row.tanggal), waktu: row.waktu, tempat: row.tempat },
      ...{ undangan: row.undangan, hadir: row.hadir },
      beritaAcara: paper === undefined ? null : { id: paper.id, judul: named(paper.judul) },
      agenda: { ...agenda, putusan: agenda.putusan.map((one) => seen(one, true)) },
      putusan: decided.map((one) => seen(one, over)),
      pilihan: {
        jenis: PUTUSAN_JENIS_NAMES.filter(
          (one) => !isAboutPeople(one) || actor.roles.includes('pimpinan'),
        ).map((value) => ({ value, label: PUTUSAN_JENIS[value] })),
        orang: workersOf(persons, peran).map((one) => ({
          value: one.id,
          label: one.name,
        })),
        indikator: cards.map((one) => ({ value: one.indikator_id, label: `${one.kode} ${one.name}` })),
        beritaAcara: papers.map((one) => ({ value: one.id, label: named(one.judul) })),
      },
      may: { edit: over ? refuse(OVER) : allow(actor, 'rapat.kelola', year) },
      history: (await historyOf(tx, unit, `rapat/${id}`)).map((one) => changeView(one, office.unit.timezone)),
    }
  },
})
