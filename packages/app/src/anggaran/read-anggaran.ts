import { type BudgetSum, checkRevisionChain } from '@akuntabel/domain'
import { type Anggaran, type AnggaranTingkat, anggaranAt, realisasiPerBulan } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MoneyView, moneyView } from '../view/figure.ts'
import { closedYear } from '../year/closed-year.ts'
import { type BudgetFigures, figures } from './budget-figures.ts'
import { type SummedRow, sumBudget } from './budget-rows.ts'
import { hibahProblems } from './hibah-problems.ts'
import { penyerapan } from './penyerapan.ts'
import { type PenyerapanView, penyerapanView } from './penyerapan-view.ts'
import { dateText, type RevisionView, revisionView } from './revision-view.ts'
import { sourceFigures } from './source-figures.ts'

export interface AnggaranRowView extends BudgetFigures {
  kode: string
  uraian: string
  tingkat: AnggaranTingkat
  level: number
  /** Lowest row: here spending is entered. */
  leaf: boolean
  sampel: boolean
  /** Above its pagu, and what was said of it. */
  lebih: { money: MoneyView; alasan: string | null } | null
  months: { bulan: number; money: MoneyView | null }[]
}

export interface AnggaranView {
  dipa: null | {
    nomor: string | null
    tanggalText: string | null
    /** Revision the pagu comes from. */
    revisi: number
    rows: AnggaranRowView[]
    total: BudgetFigures
    /** By whose money it is; empty where no row names a source. */
    sumber: (BudgetFigures & { label: string })[]
    revisions: RevisionView[]
    penyerapan: PenyerapanView
    /** What does not add up, one sentence each. */
    problems: string[]
  }
  may: { fill: Allow }
}

export const readAnggaran = defineUseCase({
  name: 'read-anggaran',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit, services }, { tahun }): Promise<AnggaranView> {
    const office = await loadUnit(tx, unit)
    const today = services.clock.today(office.timezone)
    const year = await closedYear(tx, { unit: office }, { entitas: null, tahun })
    const may = { fill: allow(actor, 'anggaran.isi', year) }
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null) return { dipa: null, may }
    const budget = sumBudget(anggaran)
    const months = Map.groupBy(await realisasiPerBulan(tx, unit, anggaran.dipa.id), (row) => row.kode)
    return {
      dipa: {
        nomor: anggaran.dipa.nomor,
        tanggalText: dateText(anggaran.dipa.tanggal),
        revisi: anggaran.paguRevisi ?? 0,
        rows: budget.rows.map((row) => rowView(row, months.get(row.row.kode) ?? [])),
        total: figures(budget.total),
        sumber: await sourceFigures(tx, unit, anggaran),
        revisions: anggaran.revisions.map(revisionView),
        penyerapan: await penyerapanView(await penyerapan(tx, unit, anggaran), { tahun, today }),
        problems: [
          ...problemsOf(anggaran, budget.total),
          ...(await hibahProblems(tx, { unit, tahun, anggaran })),
        ],
      },
      may,
    }
  },
})

function rowView(
  { row, level, leaf, sum }: SummedRow,
  spent: { bulan: number; amount: bigint; alasan: string | null }[],
): AnggaranRowView {
  const byMonth = new Map(spent.map(({ bulan, amount }) => [bulan, amount]))
  return {
    kode: row.kode,
    uraian: row.uraian,
    tingkat: row.tingkat,
    level,
    leaf,
    sampel: row.sampel,
    lebih:
      !leaf || sum.sisa === null || sum.sisa >= 0n
        ? null
        : { money: moneyView(-sum.sisa), alasan: lastReason(spent) },
    ...figures(sum),
    months: Array.from({ length: 12 }, (_, at) => {
      const amount = byMonth.get(at + 1)
      return { bulan: at + 1, money: amount === undefined ? null : moneyView(amount) }
    }),
  }
}

/** Of the latest month that has one. */
function lastReason(spent: { bulan: number; alasan: string | null }[]): string | null {
  return spent.findLast(({ alasan }) => alasan !== null)?.alasan ?? null
}

function problemsOf(anggaran: Anggaran, sum: BudgetSum): string[] {
  const problems = checkRevisionChain(
    anggaran.revisions.map((row) => ({
      revisi: row.revisi,
      sebelum: row.pagu_sebelum,
      sesudah: row.pagu_sesudah,
    })),
  )
  const stated = anggaran.revisions.find((row) => row.revisi === anggaran.paguRevisi)?.pagu_sesudah
  if (stated !== undefined && stated !== sum.pagu) {
    problems.push(
      `Jumlah pagu semua baris ${moneyView(sum.pagu).text} tidak sama dengan pagu revisi ${anggaran.paguRevisi}, yaitu ${moneyView(stated).text}.`,
    )
  }
  return problems
}
