import { type PadananTaut, usulanPadanan } from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyOrNull } from '../view/figure.ts'
import {
  type AntarTahun,
  type BarisTahun,
  loadAntarTahun,
  moneyOf,
  UKURAN,
  type Ukuran,
} from './load-antar-tahun.ts'
import { padananText, rowText } from './padanan-key.ts'

export interface AntarTahunView {
  years: number[]
  baris: {
    kode: string
    uraian: string
    level: number
    /** Other codes it had, `076.01.01 dalam Renstra`. */
    lain: string[]
    /** Those that say something of some year. */
    ukuran: UkuranView[]
  }[]
  total: UkuranView[]
  /** What names propose, and what people accepted. */
  usulan: { dari: string; ke: string; dariText: string; keText: string }[]
  padanan: { dari: string; ke: string; dariText: string; keText: string; oleh: string }[]
  /** Rows that may be linked by hand: of the plan or a year, and of a year. */
  pilihan: { dari: { value: string; label: string }[]; ke: { value: string; label: string }[] }
  may: { fill: Allow }
}

export interface UkuranView {
  label: string
  /** In the order of `years`. */
  cells: (MoneyView | null)[]
}

const LEVELS = { program: 0, kegiatan: 1, kro: 2, output: 3 }
const NAMES = Object.keys(UKURAN) as Ukuran[]

/** Funding of the plan, first and last pagu and spending of every year of a period, row by row. */
export const readAntarTahun = defineUseCase({
  name: 'read-antar-tahun',
  kind: 'read',
  permission: 'baca',
  audit: null,
  /** `rinci`: down to the outputs. */
  input: z.object({ tahun, rinci: z.boolean().default(false) }),
  async run({ tx, unit, actor }, { tahun, rinci }): Promise<AntarTahunView> {
    const all = await loadAntarTahun(tx, { unit, tahun })
    const groups = all.groups.filter(([row]) => rinci || (row !== undefined && LEVELS[row.tingkat] < 2))
    const words = new Map(all.groups.flat().map((row) => [rowText(row), row.uraian]))
    const linked = ({ asal, tahun, kode, ke_tahun, ke_kode }: PadananTaut) => {
      const [dari, ke] = padananText({ asal, tahun, kode, ke_tahun, ke_kode })
      return { dari, ke, dariText: named(dari, words), keText: named(ke, words) }
    }
    const rows = groups.flat()
    return {
      years: all.years,
      baris: groups.flatMap((rows) => rowView(rows, all)),
      total: NAMES.map((name) => ({
        label: UKURAN[name],
        cells: all.years.map((year) => moneyOrNull(all.total.get(year)?.[name] ?? null)),
      })),
      usulan: usulanPadanan(groups).map(linked),
      padanan: all.padanan.map((one) => ({ ...linked(one), oleh: one.oleh })),
      pilihan: { dari: choices(rows), ke: choices(rows.filter(({ asal }) => asal === 'dipa')) },
      may: { fill: allow(actor, 'anggaran.isi') },
    }
  },
})

function rowView(rows: readonly BarisTahun[], { years }: AntarTahun): AntarTahunView['baris'] {
  const [newest] = rows
  if (newest === undefined) return []
  const { kode, uraian, tingkat } = newest
  const others = Map.groupBy(
    rows.filter((row) => row.kode !== kode),
    (row) => row.kode,
  )
  return [
    {
      ...{ kode: kode === uraian ? '' : kode, uraian, level: LEVELS[tingkat] },
      lain: [...others].map(([code, of]) => {
        const places = of.map(({ asal, tahun }) => (asal === 'renstra' ? 'Renstra' : `DIPA ${tahun}`))
        return `${code} dalam ${places.join(', ')}`
      }),
      ukuran: NAMES.map((name) => ({
        label: UKURAN[name],
        cells: years.map((year) => moneyOrNull(moneyOf(rows, year)[name])),
      })).filter(({ cells }) => cells.some((cell) => cell !== null)),
    },
  ]
}

function choices(rows: readonly BarisTahun[]): { value: string; label: string }[] {
  return rows.map((row) => ({
    value: rowText(row),
    label: named(rowText(row), new Map([[rowText(row), row.uraian]])),
  }))
}

/** `076.01.WA (DIPA 2021), Program Dukungan Manajemen` */
function named(text: string, words: ReadonlyMap<string, string>): string {
  const [asal = '', tahun = '', ...rest] = text.split('/')
  const place = asal === 'renstra' ? 'Renstra' : `DIPA ${tahun}`
  const [kode, uraian] = [rest.join('/'), words.get(text)]
  return uraian === undefined || uraian === kode ? `${kode} (${place})` : `${kode} (${place}), ${uraian}`
}
