import type { DataOf } from '@akuntabel/documents'
import { bagianVolume, Decimal, inherited, rollUp } from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  type CapaianKeluaran,
  type Entitas,
  listCapaianKeluaran,
  listRencanaPenarikan,
  type Reader,
  type Triwulan,
} from '@akuntabel/store'
import { sumBudget } from '../../anggaran/budget-rows.ts'

export type UkurAnggaran = DataOf<'pengukuran-kegiatan'>['anggaran']

interface Ask {
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

/** Money and outputs of an entity up to the end of a quarter; null where nothing of it is in the year's DIPA. */
export async function ukurAnggaran(
  tx: Reader,
  { unit, entitas, tahun, triwulan }: Ask,
): Promise<UkurAnggaran | null> {
  const bulan = triwulan * 3
  const all = await anggaranAt(tx, { unit, tahun, sampaiBulan: bulan })
  if (all === null || all.revisi === null) return null
  const anggaran = { ...all, rows: rowsOf(all, entitas) }
  if (anggaran.rows.length === 0) return null
  const key = { unit, dipaId: all.dipa.id }
  const plans = new Map((await listRencanaPenarikan(tx, key)).map((row) => [row.kode, row.bulan]))
  const planned = plannedUntil(anggaran, plans, bulan)
  const reports = lastReports(await listCapaianKeluaran(tx, key), bulan)
  const { rows, total } = sumBudget(anggaran)
  return {
    revisi: all.revisi.revisi,
    rows: rows.map(({ row, level, leaf, sum }) => ({
      ...{ kode: row.kode, uraian: row.uraian, level },
      keluaran: leaf ? keluaranOf(row, reports.get(row.kode)) : null,
      ...{ pagu: sum.pagu, rencana: planned(row.kode), realisasi: sum.realisasi, persen: sum.persen },
    })),
    total: { pagu: total.pagu, rencana: planned(ROOT), realisasi: total.realisasi, persen: total.persen },
  }
}

/** Rows of the entity or of both, and those above them. */
function rowsOf({ rows }: Anggaran, entitas: Entitas): Anggaran['rows'] {
  const owners = new Map(
    rows.map(({ kode, induk_kode: induk, entitas: own }) => [kode, { induk, own }] as const),
  )
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  const parents = new Set(rows.map(({ induk_kode }) => induk_kode))
  const shown = new Set<string>()
  for (const { kode } of rows) {
    const owner = inherited(kode, owners)
    if (parents.has(kode) || (owner !== null && owner !== entitas)) continue
    for (let at: string | null = kode; at !== null; at = byKode.get(at)?.induk_kode ?? null) shown.add(at)
  }
  return rows.filter(({ kode }) => shown.has(kode))
}

/** Stands above the programmes; no code looks like it. */
const ROOT = ''

/** What was planned of a row up to a month; null where not every row below is planned. */
function plannedUntil(
  { rows }: Pick<Anggaran, 'rows'>,
  plans: ReadonlyMap<string, readonly bigint[]>,
  bulan: number,
): (kode: string) => bigint | null {
  const sum = (kode: string) =>
    plans
      .get(kode)
      ?.slice(0, bulan)
      .reduce((all, one) => all + one, 0n) ?? null
  const sums = rollUp([
    { kode: ROOT, induk: null, pagu: null, realisasi: 0n },
    ...rows.map(({ kode, induk_kode }) => ({
      ...{ kode, induk: induk_kode ?? ROOT, pagu: sum(kode), realisasi: 0n },
    })),
  ])
  return (kode) => {
    const found = sums.get(kode)
    return found?.complete ? found.pagu : null
  }
}

/** Outputs are reported since January, so the last report up to a month says all. */
function lastReports(reports: readonly CapaianKeluaran[], until: number): Map<string, CapaianKeluaran> {
  const known = reports.filter(({ bulan, rvro }) => bulan <= until && rvro !== null)
  return new Map(known.toSorted((a, b) => a.bulan - b.bulan).map((row) => [row.kode, row]))
}

function keluaranOf(
  { satuan, volume: target }: Anggaran['rows'][number],
  report: CapaianKeluaran | undefined,
): UkurAnggaran['rows'][number]['keluaran'] {
  const volume = target === null ? null : new Decimal(target)
  const rvro = report?.rvro == null ? null : new Decimal(report.rvro)
  return { satuan, volume, tercapai: rvro, persen: bagianVolume({ volume, rvro }) }
}
