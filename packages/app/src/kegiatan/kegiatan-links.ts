import { monthName, monthsOfSpan, type Span } from '@akuntabel/domain'
import { anggaranAt, type Kegiatan, type KegiatanUntuk, type PkPeriod, type Reader } from '@akuntabel/store'
import type { Choice } from '../input/card.ts'
import { type Actor, ALLOWED, type Allow } from '../permission/actor.ts'
import { ownSubbagian } from '../permission/own-subbagian.ts'
import { type LoadedRencana, loadRencana } from '../rencana-aksi/load-rencana.ts'
import { tellsOf } from '../rencana-aksi/tells-of.ts'

/** What a year has that something carried out can serve. */
export interface Servable {
  rencana: LoadedRencana
  /** Lowest rows of the budget. */
  keluaran: { kode: string; uraian: string }[]
}

export async function loadServable(tx: Reader, period: PkPeriod): Promise<Servable> {
  const rows = (await anggaranAt(tx, period))?.rows ?? []
  const parents = new Set(rows.map(({ induk_kode }) => induk_kode))
  return {
    rencana: await loadRencana(tx, period),
    keluaran: rows.filter(({ kode }) => !parents.has(kode)).map(({ kode, uraian }) => ({ kode, uraian })),
  }
}

/** The days it took, or is to take. */
export function daysOf({
  mulai,
  selesai,
  rencana_mulai,
  rencana_selesai,
}: Pick<Kegiatan, 'mulai' | 'selesai' | 'rencana_mulai' | 'rencana_selesai'>): Span {
  return mulai === null ? { mulai: rencana_mulai, selesai: rencana_selesai } : { mulai, selesai }
}

/** As a form names it: `indikator/…`, `ro/…`, `langkah/…/3`. */
export function linkKey({
  indikator_id,
  kode_anggaran,
  rencana_aksi_id,
  bulan,
}: Pick<KegiatanUntuk, 'indikator_id' | 'kode_anggaran' | 'rencana_aksi_id' | 'bulan'>): string {
  if (indikator_id !== null) return `indikator/${indikator_id}`
  return kode_anggaran === null ? `langkah/${rencana_aksi_id}/${bulan}` : `ro/${kode_anggaran}`
}

export interface Link extends Choice {
  may: Allow
  row: Pick<KegiatanUntuk, 'indikator_id' | 'kode_anggaran' | 'rencana_aksi_id' | 'bulan'>
}

const NONE = { indikator_id: null, kode_anggaran: null, rencana_aksi_id: null, bulan: null }

/** What it can serve: the year's indicators and outputs, and steps that are planned in the months it takes; with whether the person may say so. */
export function linksFor(
  kegiatan: Parameters<typeof daysOf>[0] & Pick<Kegiatan, 'tahun'>,
  { rencana, keluaran }: Servable,
  actor: Actor,
): Link[] {
  const months = monthsOfSpan(daysOf(kegiatan), kegiatan.tahun)
  const rows = [
    ...rencana.indikator.map(({ id }) => ({ ...NONE, indikator_id: id })),
    ...rencana.indikator.flatMap((one) =>
      one.steps.flatMap((step) =>
        step.bulan
          .filter((bulan) => months.includes(bulan))
          .map((bulan) => ({ ...NONE, rencana_aksi_id: step.id, bulan })),
      ),
    ),
    ...keluaran.map(({ kode }) => ({ ...NONE, kode_anggaran: kode })),
  ]
  return rows.map((row) => ({
    ...{ value: linkKey(row), label: linkLabel(row, { rencana, keluaran }) },
    ...{ may: mayServe(actor, row, rencana), row },
  }))
}

/** Under an indicator its own subbagian is heard, and of a step who tells of it; outputs are everybody's. */
export function mayServe(
  actor: Pick<Actor, 'subbagianId'>,
  { indikator_id, rencana_aksi_id }: Link['row'],
  { indikator }: Pick<LoadedRencana, 'indikator'>,
): Allow {
  for (const one of indikator) {
    if (one.id === indikator_id) return ownSubbagian(actor, one)
    const step = one.steps.find(({ id }) => id === rencana_aksi_id)
    if (step !== undefined) return tellsOf(actor, one, step)
  }
  return ALLOWED
}

/** As people know it; something that has left the plan keeps its code or is said to be gone. */
export function linkLabel(row: Link['row'], { rencana, keluaran }: Servable): string {
  if (row.kode_anggaran !== null) {
    const output = keluaran.find(({ kode }) => kode === row.kode_anggaran)
    return `Keluaran ${row.kode_anggaran}${output === undefined ? '' : ` ${output.uraian}`}`
  }
  if (row.indikator_id !== null) {
    const card = rencana.indikator.find(({ id }) => id === row.indikator_id)
    return card === undefined ? 'Indikator yang tidak lagi dijanjikan' : `${card.kode} ${card.name}`
  }
  for (const { kode, steps } of rencana.indikator)
    for (const { id, uraian } of steps)
      if (id === row.rencana_aksi_id) return `Langkah ${kode}, ${monthName(row.bulan ?? 1)}: ${uraian}`
  return 'Langkah rencana aksi'
}
