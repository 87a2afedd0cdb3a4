import {
  formatSpan,
  KEGIATAN_JENIS,
  KEGIATAN_STATES,
  type KegiatanState,
  monthName,
  quartersOfMonths,
  type Triwulan,
} from '@akuntabel/domain'
import { type Kegiatan, type KegiatanUntuk, listKegiatan as rowsOf, untukOfYear } from '@akuntabel/store'
import { z } from 'zod'
import type { Choice } from '../input/card.ts'
import { entitasTahun } from '../input/schemas.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { type LoadedRencana, loadRencana } from '../rencana-aksi/load-rencana.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { daysOf } from './kegiatan-links.ts'

export interface KegiatanItem {
  id: string
  nama: string
  jenisText: string
  tanggalText: string
  tempat: string
  /** Whose it is, as a plan names it. */
  bagian: string | null
  /** Codes of the indicators it serves, by itself or through a step. */
  indikator: string[]
  state: KegiatanState
  stateLabel: string
  /** Its day has passed and nobody said what came of it. */
  lewat: boolean
}

export interface KegiatanListView {
  bulan: { nama: string; items: KegiatanItem[] }[]
  /** All of the year, whatever is looked for. */
  semua: number
  ditampilkan: number
  /** Quarters that have anything, each printed as a list. */
  triwulan: Triwulan[]
  pilihan: { state: Choice[]; subbagian: Choice[]; indikator: Choice[]; jenis: Choice[] }
  may: { create: Allow }
}

const filter = z.string().trim().max(100).default('')

/** The log of an entity's year, by month. */
export const listKegiatan = defineUseCase({
  name: 'list-kegiatan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ state: filter, subbagian: filter, indikator: filter }),
  async run({ tx, unit, actor, services }, { entitas, tahun, ...asked }): Promise<KegiatanListView> {
    const period = { unit, entitas, tahun }
    const loaded = await loadRencana(tx, period)
    const today = services.clock.today(loaded.office.unit.timezone)
    const serves = indikatorServed(await untukOfYear(tx, period), loaded)
    const rows = await rowsOf(tx, period)
    const shown = rows.filter(
      (row) =>
        (asked.state === '' || row.state === asked.state) &&
        (asked.subbagian === '' || row.subbagian_id === asked.subbagian) &&
        (asked.indikator === '' || (serves.get(row.id) ?? new Set()).has(asked.indikator)),
    )
    const byMonth = Map.groupBy(shown, (row) => Number(daysOf(row).mulai.slice(5, 7)))
    const item = (row: Kegiatan) => itemOf(row, { loaded, today, serves: serves.get(row.id) ?? new Set() })
    const create = allow(actor, 'pengukuran.isi', await closedYear(tx, loaded.office, { entitas, tahun }))
    return {
      bulan: [...byMonth].map(([bulan, items]) => ({ nama: monthName(bulan), items: items.map(item) })),
      ...{ semua: rows.length, ditampilkan: shown.length },
      triwulan: quartersOfMonths(rows.map((row) => Number(daysOf(row).mulai.slice(5, 7)))),
      pilihan: {
        state: Object.entries(KEGIATAN_STATES).map(([value, label]) => ({ value, label })),
        subbagian: loaded.parts.map(({ id, name }) => ({ value: id, label: name })),
        indikator: loaded.indikator.map(({ id, kode, name }) => ({ value: id, label: `${kode} ${name}` })),
        jenis: Object.entries(KEGIATAN_JENIS).map(([value, label]) => ({ value, label })),
      },
      may: { create },
    }
  },
})

/** Indicators each serves, also by a step of theirs. */
function indikatorServed(links: KegiatanUntuk[], { indikator }: LoadedRencana): Map<string, Set<string>> {
  const owner = new Map(indikator.flatMap(({ id, steps }) => steps.map((step) => [step.id, id])))
  const byKegiatan = Map.groupBy(links, ({ kegiatan_id }) => kegiatan_id)
  return new Map(
    [...byKegiatan].map(([id, own]) => [
      id,
      new Set(own.flatMap((one) => one.indikator_id ?? owner.get(one.rencana_aksi_id ?? '') ?? [])),
    ]),
  )
}

function itemOf(
  row: Kegiatan,
  { loaded, today, serves }: { loaded: LoadedRencana; today: string; serves: ReadonlySet<string> },
): KegiatanItem {
  return {
    ...{ id: row.id, nama: row.nama, jenisText: KEGIATAN_JENIS[row.jenis], tempat: row.tempat },
    tanggalText: formatSpan(daysOf(row)),
    bagian: loaded.parts.find(({ id }) => id === row.subbagian_id)?.name ?? null,
    indikator: loaded.indikator.filter(({ id }) => serves.has(id)).map(({ kode }) => kode),
    ...{ state: row.state, stateLabel: KEGIATAN_STATES[row.state], lewat: isOverdue(row, today) },
  }
}

/** The day it was planned for has passed, and nobody said what came of it. */
export function isOverdue(
  { state, rencana_mulai, rencana_selesai }: Pick<Kegiatan, 'state' | 'rencana_mulai' | 'rencana_selesai'>,
  today: string,
): boolean {
  return state === 'direncanakan' && (rencana_selesai ?? rencana_mulai) < today
}
