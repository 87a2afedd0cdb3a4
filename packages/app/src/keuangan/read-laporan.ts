import { headRow, KOLOM_KEUANGAN, KOLOM_NAMES, type KolomKeuangan } from '@akuntabel/domain'
import { getUnggahan, listPemetaan, type Pemetaan } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import type { GridCell } from '../tabel/read-grid.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { closedYear } from '../year/closed-year.ts'
import { guessedKolom, headsOf, type KolomTertulis, letakOf, letterOf, textOf } from './heads.ts'
import { unpackGrid } from './packed-grid.ts'

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

const SHOWN = 10

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
  async run({ tx, unit, actor }, { tahun, kepala: asked, sumber: named }): Promise<LaporanView> {
    const office = await loadSchedule(tx, unit, tahun)
    const fill = allow(actor, 'anggaran.isi', await closedYear(tx, office, { entitas: null, tahun }))
    const known = await listPemetaan(tx, unit)
    const sumber = known.map(({ nama, kolom, updated_by }) => ({
      ...{ nama, oleh: updated_by },
      kolom: KOLOM_NAMES.flatMap((name) =>
        kolom[name] ? [`${KOLOM_KEUANGAN[name]}: ${kolom[name]}`] : [],
      ).join('; '),
    }))
    const sent = await getUnggahan(tx, { unit, personId: actor.personId, tahun })
    if (sent === null) return { laporan: null, sumber, may: { fill } }
    const rows = unpackGrid(sent.isi)
    const kepala = asked === undefined ? (sent.kepala ?? guessedHead(rows)) : asked - 1
    const heads = headsOf(rows, kepala)
    const told = known.find(({ nama }) => nama === (named ?? sent.pemetaan)) ?? recognised(known, heads)
    const kolom: KolomTertulis = told?.kolom ?? guessedKolom(heads)
    const laporan = {
      ...{ nama: sent.nama, atText: formatInstant(sent.at, office.unit.timezone), baris: rows.length },
      ...{ kepala: kepala + 1, heads: heads.map((nama, at) => ({ nama, huruf: letterOf(at) })) },
      contoh: rows.slice(kepala + 1, kepala + 1 + SHOWN).map((row, at) => ({
        nomor: kepala + at + 2,
        cells: heads.map((_, place) => textOf(row[place] ?? '')),
      })),
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

function guessedHead(rows: readonly GridCell[][]): number {
  return headRow(rows.slice(0, 20).map((row) => row.map(textOf)))
}

/** A source all of whose columns stand in the file; of several the one that tells most. */
function recognised(known: readonly Pemetaan[], heads: readonly string[]): Pemetaan | null {
  const count = ({ kolom }: Pemetaan) => Object.keys(kolom).length
  const fitting = known.filter((one) => Object.keys(letakOf(one.kolom, heads)).length === count(one))
  return fitting.toSorted((a, b) => count(b) - count(a))[0] ?? null
}
