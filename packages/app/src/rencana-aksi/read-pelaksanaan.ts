import { formatDate, formatNumber, monthName, type OnTime, stepsOnTime } from '@akuntabel/domain'
import { getDraf, type Kegiatan, listRencanaAksiBulan } from '@akuntabel/store'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import type { Choice } from '../input/card.ts'
import { entitasTahun } from '../input/schemas.ts'
import { carriedOut, carriedOutBy } from '../kegiatan/carried-out.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { type SavedRow, sheetFields, sheetView } from '../lembar/sheet-rows.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadRencana } from './load-rencana.ts'
import { monthsBegun, pelaksanaanRows, type StepMonth, stepMonthId, stepMonths } from './pelaksanaan-rows.ts'
import { rencanaTitle } from './rencana-title.ts'

/** A step in a month it was planned in, and what came of it. */
export interface StepMonthView {
  id: string
  uraian: string
  bulan: string
  pic: string | null
  /** `Dilaksanakan`, `Tidak dilaksanakan`; null where nobody has told. */
  hasil: string | null
  alasan: string | null
  tanggalBaru: string | null
  /** By which it was carried out. */
  kegiatan: { id: string; nama: string } | null
  /** What else it may be said to have been carried out by. */
  pilihan: Choice[]
}

export interface PelaksanaanView {
  title: string
  indikator: {
    id: string
    kode: string
    name: string
    /** `75% tepat waktu (3 dari 4; 1 belum diceritakan)`; null where nothing was told. */
    ketepatan: string | null
    months: StepMonthView[]
  }[]
  /** Months whose step nobody has told of. */
  belum: number
  rows: Record<string, Pick<SavedRow, 'version' | 'fields'>>
  draf: DrafView
  may: { edit: Allow }
}

/** The action plan as it was carried out, month by month up to today. */
export const readPelaksanaan = defineUseCase({
  name: 'read-pelaksanaan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, actor, unit, services }, { entitas, tahun }): Promise<PelaksanaanView> {
    const loaded = await loadRencana(tx, { unit, entitas, tahun })
    const { office, indikator, period } = loaded
    requireEntitas(office.lembaga, entitas)
    const { timezone } = office.unit
    const told = await listRencanaAksiBulan(tx, period)
    const ask = { told, until: monthsBegun(tahun, services.clock.today(timezone)) }
    const edit = allow(actor, 'pengukuran.isi', await closedYear(tx, office, period))
    const rows = edit.ok ? pelaksanaanRows(loaded, { ...ask, actor }) : new Map<string, SavedRow>()
    const kunci = drafKey.pelaksanaan(period)
    const kept = edit.ok ? await getDraf(tx, { unit, personId: actor.personId, kunci }) : null
    const doneIn = await carriedOut(tx, period, {})
    const planned = indikator.map((one) => ({ ...one, months: stepMonths(one.steps, ask) }))
    return {
      title: rencanaTitle(period, office),
      indikator: planned.flatMap(({ id, kode, name, months }) =>
        months.length === 0
          ? []
          : [
              {
                id,
                kode,
                name,
                ketepatan: onTimeText(onTimeOf(months)),
                months: months.map((month) => monthView(month, doneIn(month.bulan))),
              },
            ],
      ),
      belum: planned.flatMap(({ months }) => months).filter(({ told }) => told === null).length,
      rows: sheetView(rows),
      draf: drafView(kept, { kunci, timezone, fields: sheetFields(rows) }),
      may: { edit },
    }
  },
})

export function onTimeOf(months: readonly StepMonth[]): OnTime {
  return stepsOnTime(months.map(({ told }) => ({ dilaksanakan: told?.dilaksanakan ?? null })))
}

/** `75% tepat waktu (3 dari 4)` */
export function onTimeText({ tepat, diceritakan, sampaiKini, persen }: OnTime): string | null {
  if (persen === null) return null
  const left = sampaiKini - diceritakan
  const open = left === 0 ? '' : `; ${left} belum dilaporkan`
  return `${formatNumber(persen, { digits: 2 })}% tepat waktu (${tepat} dari ${diceritakan}${open})`
}

function monthView(one: StepMonth, done: readonly Kegiatan[]): StepMonthView {
  const { step, bulan, told } = one
  const day = told?.tanggal_baru ?? null
  const by = done.find(({ id }) => id === told?.kegiatan_id)
  return {
    ...{ id: stepMonthId(one), uraian: step.uraian, bulan: monthName(bulan), pic: step.pic },
    hasil: told === null ? null : told.dilaksanakan ? 'Dilaksanakan' : 'Tidak dilaksanakan',
    alasan: told?.alasan ?? null,
    tanggalBaru: day === null ? null : formatDate(day),
    kegiatan: by === undefined ? null : { id: by.id, nama: by.nama },
    pilihan: done.map(({ id, nama }) => ({ value: carriedOutBy.name(id), label: `Lewat ${nama}` })),
  }
}
