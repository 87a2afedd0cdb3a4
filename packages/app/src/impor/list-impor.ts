import { IMPOR_JENIS, IMPOR_STATES, type ImporJenis, type ImporState } from '@akuntabel/domain'
import { type Impor, listImpor as listRows } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { ALLOWED, type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { closedYear } from '../year/closed-year.ts'
import { IMPOR_KINDS, isAnggaran } from './kinds.ts'
import { undoOf } from './undo-impor.ts'

export interface ImporView {
  id: string
  atText: string
  oleh: string
  /** First letters of the file's SHA-256, to tell two files apart. */
  berkas: string
  baru: number
  berubah: number
  dihapus: number
  state: ImporState
  stateLabel: string
  batal: { oleh: string; atText: string } | null
}

export interface ImporListView {
  judul: string
  impor: ImporView[]
  may: { undo: Allow }
}

const JENIS = Object.keys(IMPOR_JENIS) as ImporJenis[]

/** What files have changed of one table of a year. */
export const listImpor = defineUseCase({
  name: 'list-impor',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ jenis: z.enum(JENIS, 'Tabel ini tidak dikenal.') }),
  async run({ tx, unit, actor }, { jenis, entitas, tahun }): Promise<ImporListView> {
    const kind = IMPOR_KINDS[jenis]
    const office = await loadSchedule(tx, unit, tahun)
    const budget = isAnggaran(jenis)
    const touched = { entitas: budget ? null : entitas, tahun }
    const closed = jenis.startsWith('renstra') ? ALLOWED : await closedYear(tx, office, touched)
    const rows = await listRows(tx, {
      ...{ unit, jenis, entitas: kind.perEntitas ? entitas : null },
      tahun: await kind.yearOf(tx, { unit, entitas, tahun }),
    })
    return {
      judul: IMPOR_JENIS[jenis],
      impor: rows.map((row) => imporView(row, office.unit.timezone)),
      may: { undo: allow(actor, undoOf(jenis).permission, closed) },
    }
  },
})

function imporView(row: Impor, timezone: string): ImporView {
  const count = (is: (one: Impor['baris'][number]) => boolean) => row.baris.filter(is).length
  return {
    id: row.id,
    atText: formatInstant(row.at, timezone),
    oleh: row.oleh,
    berkas: row.berkas_sha256.slice(0, 8),
    baru: count(({ sebelum }) => sebelum === null),
    berubah: count(({ sebelum, sesudah }) => sebelum !== null && sesudah !== null),
    dihapus: count(({ sesudah }) => sesudah === null),
    state: row.state,
    stateLabel: IMPOR_STATES[row.state],
    batal:
      row.batal_oleh === null || row.batal_at === null
        ? null
        : { oleh: row.batal_oleh, atText: formatInstant(row.batal_at, timezone) },
  }
}
