import { formatDate, TRIWULAN, type Value, valueFromColumns } from '@akuntabel/domain'
import { listPk, type PkFullIndikator, type PkProgram } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { figureView, type MoneyView, moneyView } from '../view/figure.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, requireAddress } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

/** What became of a row, as a word: a difference is never said by colour alone. */
export type BedaPk = 'Tetap' | 'Berubah' | 'Baru' | 'Dihapus'

export interface PkComparisonView {
  title: string
  sebelum: { id: string; title: string; tanggalText: string | null }
  sesudah: { id: string; title: string; tanggalText: string | null }
  alasan: string | null
  indikator: {
    kode: string
    name: string
    sebelum: string | null
    sesudah: string | null
    beda: BedaPk
    /** What else changed than the year's target. */
    catatan: string[]
  }[]
  program: {
    kode: string
    uraian: string
    sebelum: MoneyView | null
    sesudah: MoneyView | null
    beda: BedaPk
  }[]
  total: { sebelum: MoneyView; sesudah: MoneyView }
  /** `3 indikator dan 1 program berbeda.` */
  ringkas: string
  /** Earlier versions it can be laid beside. */
  versi: { revisi: number; title: string }[]
}

/** A PK beside an earlier version of its year, the first one unless another is asked for: per indicator and programme. */
export const comparePk = defineUseCase({
  name: 'compare-pk',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: pkAddress.extend({ dengan: z.coerce.number().int().min(0).max(999).default(0) }),
  async run({ tx, unit, services: { clock } }, { id, dengan, ...address }): Promise<PkComparisonView> {
    const { full, office } = await loadPk(tx, { unit, id, clock })
    const { pk } = full
    requireAddress(pk, address)
    const earlier = (await listPk(tx, { unit, entitas: pk.entitas, tahun: pk.tahun })).filter(
      ({ revisi }) => revisi < pk.revisi,
    )
    const other = earlier.find(({ revisi }) => revisi === dengan)
    if (other === undefined) {
      throw new AppError('tidak-ditemukan', {
        sentence: 'Tidak ada perjanjian sebelumnya untuk dibandingkan. Buka daftar perjanjian tahun ini.',
      })
    }
    const before = (await loadPk(tx, { unit, id: other.id, clock })).full
    const indikator = compareIndikator(
      before.sasaran.flatMap((one) => one.indikator.map((row) => ({ ...row, uraian: one.uraian }))),
      full.sasaran.flatMap((one) => one.indikator.map((row) => ({ ...row, uraian: one.uraian }))),
    )
    const program = compareProgram(before.program, full.program)
    const head = (one: typeof pk) => ({
      ...{ id: one.id, title: pkTitle(one, office) },
      tanggalText: one.tanggal === null ? null : formatDate(one.tanggal),
    })
    return {
      title: pkTitle(pk, office),
      ...{ sebelum: head(before.pk), sesudah: head(pk), alasan: pk.alasan, indikator, program },
      total: { sebelum: sum(before.program), sesudah: sum(full.program) },
      ringkas: summary(indikator, program),
      versi: earlier.map((one) => ({ revisi: one.revisi, title: pkTitle(one, office) })),
    }
  },
})

type Row = PkFullIndikator & { uraian: string }

function compareIndikator(before: Row[], after: Row[]): PkComparisonView['indikator'] {
  const old = new Map(before.map((row) => [row.indikator_id, row]))
  const kept = new Set(after.map((row) => row.indikator_id))
  const gone = before.filter((row) => !kept.has(row.indikator_id))
  return [
    ...after.map((row) => indikatorRow(old.get(row.indikator_id) ?? null, row)),
    ...gone.map((row) => indikatorRow(row, null)),
  ]
}

function indikatorRow(before: Row | null, after: Row | null): PkComparisonView['indikator'][number] {
  const { kode, name } = (after ?? before) as Row
  const [sebelum, sesudah] = [before && targetText(before), after && targetText(after)]
  const catatan = before !== null && after !== null ? notes(before, after) : []
  const same = sebelum === sesudah && catatan.length === 0
  return { ...{ kode, name, sebelum, sesudah, catatan }, beda: wordOf({ before, after, same }) }
}

function notes(before: Row, after: Row): string[] {
  const quarters = (row: Row) => TRIWULAN.map((one) => textOf(quarterOf(row, one))).join(' · ')
  return [
    before.uraian === after.uraian ? null : `Sasaran sebelumnya: ${before.uraian}`,
    before.name === after.name ? null : `Nama sebelumnya: ${before.name}`,
    before.satuan === after.satuan ? null : `Satuan sebelumnya: ${before.satuan}`,
    quarters(before) === quarters(after)
      ? null
      : `Target triwulan ${quarters(before)} menjadi ${quarters(after)}`,
  ].filter((note) => note !== null)
}

function quarterOf(row: Row, triwulan: number): Value | null {
  const found = row.targets.find((one) => one.triwulan === triwulan)
  return found === undefined ? null : valueFromColumns(row.value_kind, found)
}

function targetText(row: Row): string {
  const value = valueFromColumns(row.value_kind, row)
  if (value !== null || row.batas_bawah === null || row.batas_atas === null) return textOf(value)
  return `${row.batas_bawah} sampai ${row.batas_atas}`.replaceAll('.', ',')
}

function textOf(value: Value | null): string {
  return figureView(value).text
}

function compareProgram(before: PkProgram[], after: PkProgram[]): PkComparisonView['program'] {
  const old = new Map(before.map((row) => [row.kode, row]))
  const kept = new Set(after.map((row) => row.kode))
  const gone = before.filter((row) => !kept.has(row.kode))
  return [
    ...after.map((row) => programRow(old.get(row.kode) ?? null, row)),
    ...gone.map((row) => programRow(row, null)),
  ]
}

function programRow(before: PkProgram | null, after: PkProgram | null): PkComparisonView['program'][number] {
  const { kode, uraian } = (after ?? before) as PkProgram
  const same = before?.pagu === after?.pagu && before?.uraian === after?.uraian
  return {
    ...{ kode, uraian },
    sebelum: before && moneyView(before.pagu),
    sesudah: after && moneyView(after.pagu),
    beda: wordOf({ before, after, same }),
  }
}

function wordOf({
  before,
  after,
  same,
}: {
  before: object | null
  after: object | null
  same: boolean
}): BedaPk {
  if (before === null) return 'Baru'
  if (after === null) return 'Dihapus'
  return same ? 'Tetap' : 'Berubah'
}

function sum(program: PkProgram[]): MoneyView {
  return moneyView(program.reduce((total, { pagu }) => total + pagu, 0n))
}

function summary(indikator: { beda: BedaPk }[], program: { beda: BedaPk }[]): string {
  const count = (rows: { beda: BedaPk }[]) => rows.filter(({ beda }) => beda !== 'Tetap').length
  const [a, b] = [count(indikator), count(program)]
  return a + b === 0 ? 'Isinya sama.' : `${a} indikator dan ${b} program berbeda.`
}
