import { KOLOM_KEUANGAN, KOLOM_NAMES, type KolomKeuangan } from '@akuntabel/domain'
import { getUnggahan, listPemetaan, type Pemetaan, type Unggahan } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { closedYear } from '../year/closed-year.ts'
import { guessedKolom, type KolomTertulis, letakOf, letterOf } from './heads.ts'
import type { LaporanHead } from './laporan-head.ts'

export interface LaporanView {
  /** Null: nothing was sent yet. */
  laporan: null | {
    nama: string
    atText: string
    baris: number
    /** Row of the heads, counted from 1. */
    kepala: number
    heads: { nama: string; huruf: string }[]
    /** The first rows below the heads. */
    contoh: { nomor: number; cells: string[] }[]
    kolom: { name: KolomKeuangan; label: string; head: string }[]
    /** Name of a source that is read this way; null: guessed by the words of the heads. */
    dikenal: string | null
    sumber: string
    cara: Pemetaan['cara']
    satker: string
    bulan: number | null
  }
  /** Sources the office has told before. */
  sumber: { nama: string; kolom: string; oleh: string | null }[]
  may: { fill: Allow }
}

interface Found {
  sent: Unggahan
  head: LaporanHead
}

/** A report that was sent, with what its columns seem to be. */
export const readLaporanMasuk = defineUseCase({
  name: 'read-laporan-masuk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({
    tahun,
    kepala: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
    /** Read as this source is, and not as one that is recognised. */
    sumber: z.string().trim().max(100).optional(),
  }),
  async before({ services, read, unit, actor }, { tahun, kepala: asked }): Promise<Found | null> {
    const sent = await read((tx) => getUnggahan(tx, { unit, personId: actor.personId, tahun }))
    if (sent === null) return null
    const kepala = asked === undefined ? sent.kepala : asked - 1
    return { sent, head: await services.laporan.head(sent.isi, kepala, actor.personId) }
  },
  async run({ tx, unit, actor, before }, { tahun, sumber: named }): Promise<LaporanView> {
    const office = await loadSchedule(tx, unit, tahun)
    const fill = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const known = await listPemetaan(tx, unit)
    const sumber = known.map(({ nama, kolom, updated_by }) => ({
      ...{ nama, oleh: updated_by },
      kolom: KOLOM_NAMES.flatMap((name) =>
        kolom[name] ? [`${KOLOM_KEUANGAN[name]}: ${kolom[name]}`] : [],
      ).join('; '),
    }))
    if (before === null) return { laporan: null, sumber, may: { fill } }
    const { sent, head } = before
    const { baris, kepala, heads } = head
    const told = known.find(({ nama }) => nama === (named ?? sent.pemetaan)) ?? recognised(known, heads)
    const kolom: KolomTertulis = told?.kolom ?? guessedKolom(heads)
    const laporan = {
      ...{ nama: sent.nama, atText: formatInstant(sent.at, office.unit.timezone), baris },
      ...{ kepala: kepala + 1, heads: heads.map((nama, at) => ({ nama, huruf: letterOf(at) })) },
      contoh: head.contoh.map((cells, at) => ({ nomor: kepala + at + 2, cells })),
      kolom: KOLOM_NAMES.map((name) => {
        const head = kolom[name] ?? ''
        return { name, label: KOLOM_KEUANGAN[name], head: heads.includes(head) ? head : '' }
      }),
      ...{ dikenal: told?.nama ?? null, sumber: told?.nama ?? '', cara: told?.cara ?? 'bulan' },
      // Every report of the office names the same code.
      satker: told?.satker ?? known.find(({ satker }) => satker !== null)?.satker ?? '',
      bulan: sent.bulan,
    }
    return { laporan, sumber, may: { fill } }
  },
})

/** A source all of whose columns stand in the file; of several the one that tells most. */
function recognised(known: readonly Pemetaan[], heads: readonly string[]): Pemetaan | null {
  const count = ({ kolom }: Pemetaan) => Object.keys(kolom).length
  const fitting = known.filter((one) => Object.keys(letakOf(one.kolom, heads)).length === count(one))
  return fitting.toSorted((a, b) => count(b) - count(a))[0] ?? null
}
