import {
  formatPercent,
  JENIS_BELANJA,
  JENIS_BELANJA_NAMES,
  type PerJenis,
  serapan,
  totalOf,
} from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyOrNull, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadRincian } from './load-rincian.ts'

export interface RincianView {
  /** Null: no report told any row down to its akun. */
  rincian: null | {
    jenis: { nama: string; label: string }[]
    /** Of the whole year, by kind; the last is their sum. */
    jumlah: {
      label: string
      pagu: MoneyView
      /** Null: nothing of the year was entered. */
      realisasi: MoneyView | null
      sisa: MoneyView | null
      persenText: string
    }[]
    baris: {
      kode: string
      bagian: string
      uraian: string
      level: number
      /** In the order of `jenis`, then their sum; null: nothing. */
      pagu: (MoneyView | null)[]
      realisasi: (MoneyView | null)[]
    }[]
  }
  may: { fill: Allow }
}

/** The budget down to its akun, by kinds of spending, as reports of the treasury told. */
export const readRincian = defineUseCase({
  name: 'read-rincian',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor }, { tahun }): Promise<RincianView> {
    const office = await loadUnit(tx, unit)
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const may = { fill: allow(actor, 'anggaran.isi', year) }
    const rincian = await loadRincian(tx, { unit, tahun })
    if (rincian?.ada !== true) return { rincian: null, may }
    const { baris } = rincian
    const tops = baris.filter(({ induk }) => induk === null)
    const used = (name: Nama) =>
      tops.some(({ jenis }) => jenis[name].pagu !== 0n || jenis[name].realisasi !== 0n)
    // Every office has the first four; a table of many rows shows those that hold money.
    const names = KINDS.filter((name) => ALWAYS.includes(name) || used(name))
    const columns = KINDS.filter(used)
    const sum = (cells: { pagu: bigint; realisasi: bigint }[]) => ({
      pagu: cells.reduce((all, { pagu }) => all + pagu, 0n),
      realisasi: cells.reduce((all, { realisasi }) => all + realisasi, 0n),
    })
    const totals = names.map((name) => ({
      label: labelOf(name),
      ...sum(tops.map(({ jenis }) => jenis[name])),
    }))
    const all = { label: 'Jumlah', ...sum(totals) }
    const levels = new Map<string, number>()
    for (const { kode, induk } of baris) levels.set(kode, induk === null ? 0 : (levels.get(induk) ?? 0) + 1)
    return {
      rincian: {
        jenis: columns.map((nama) => ({ nama, label: labelOf(nama).replace(/\bBelanja /, '') })),
        jumlah: [...totals, all].map(({ label, pagu, realisasi }) => {
          const spent = tops.some(({ terisi }) => terisi) ? realisasi : null
          return {
            ...{ label, pagu: moneyView(pagu), realisasi: moneyOrNull(spent) },
            sisa: moneyOrNull(spent === null ? null : pagu - spent),
            persenText: formatPercent(serapan(pagu, spent)),
          }
        }),
        baris: baris.map(({ kode, bagian, uraian, jenis, terisi }) => {
          const sum = totalOf(jenis)
          // A kind that holds nothing stays empty, so that the eye finds what does; of the sum only what nobody entered.
          const column = (name: 'pagu' | 'realisasi', known: boolean) => [
            ...columns.map((kind) => (jenis[kind][name] === 0n ? null : moneyView(jenis[kind][name]))),
            known ? moneyView(sum[name]) : null,
          ]
          return {
            ...{ kode, bagian, uraian, level: levels.get(kode) ?? 0 },
            ...{ pagu: column('pagu', sum.pagu !== 0n), realisasi: column('realisasi', terisi) },
          }
        }),
      },
      may,
    }
  },
})

type Nama = keyof PerJenis

const KINDS: readonly Nama[] = [...JENIS_BELANJA_NAMES, 'lepas']
const ALWAYS: readonly Nama[] = ['51', '52', '53', '57']

export function labelOf(nama: Nama): string {
  if (nama === 'lepas') return 'Belum dirinci'
  return nama === 'lain' ? JENIS_BELANJA.lain : `${nama} ${JENIS_BELANJA[nama]}`
}
