import { TRIWULAN } from '@akuntabel/domain'
import {
  type Bukti,
  keadaanTriwulan,
  listBukti,
  listLangkah,
  nilaiOfYear,
  type PengukuranNilai,
  type Triwulan,
} from '@akuntabel/store'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { type YearView, yearView } from '../view/year.ts'
import { yearsOf } from '../year/history.ts'
import { requirePlan } from '../year/load-plan.ts'
import { indikatorOf } from '../year/plan.ts'
import { type BuktiView, buktiView } from './bukti-view.ts'
import { type ChangesSinceView, changesSince } from './langkah-view.ts'
import { quarterInput } from './period.ts'
import { TEXT_FIELDS } from './value-fields.ts'

/** One indicator as who checks a quarter reads it. */
export interface PeriksaView {
  indikatorId: string
  /** Who entered it last, and when; null where nobody did. */
  olehText: string | null
  /** What was written, beside what was written the quarter before. */
  teks: { label: string; kini: string | null; lalu: string | null }[]
  bukti: BuktiView[]
  /** The year before; null where nothing is known of it. */
  tahunLalu: YearView | null
}

export interface PemeriksaanView {
  triwulanLalu: Triwulan | null
  /** By id. */
  indikator: Record<string, PeriksaView>
  /** What was done since it was handed back; null where it never was. */
  sejakKembali: ChangesSinceView | null
}

/** Everything of a quarter that who verifies or approves it has to see, in one reading order. */
export const readPemeriksaan = defineUseCase({
  name: 'read-pemeriksaan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: quarterInput,
  async run({ tx, unit }, { entitas, tahun, triwulan }): Promise<PemeriksaanView> {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const { timezone } = office.unit
    const pengukuranId = plan.quarters[triwulan].id
    const quarter = pengukuranId === null ? null : { unit, pengukuranId }
    const indikator = indikatorOf(plan)
    const nilai = await nilaiOfYear(tx, { unit, entitas, tahun })
    const bukti = quarter === null ? [] : await listBukti(tx, quarter)
    const years = await yearsOf(tx, {
      unit,
      indikatorIds: indikator.map(({ indikator_id }) => indikator_id),
      untilTahun: tahun - 1,
    })
    const triwulanLalu = TRIWULAN.find((one) => one === triwulan - 1) ?? null
    const steps = quarter === null ? [] : await listLangkah(tx, quarter)
    const langkah = steps.findLast(({ ke }) => ke === 'dikembalikan')
    const now = quarter === null ? {} : await keadaanTriwulan(tx, quarter)
    const views = indikator.map(({ indikator_id: id }) => {
      const own = nilai.filter((row) => row.indikator_id === id)
      const past = years.get(id)?.find((year) => year.tahun === tahun - 1)
      const view: PeriksaView = {
        indikatorId: id,
        ...written(own, { triwulan, triwulanLalu, timezone }),
        bukti: filesOf(bukti, id).map((row) => buktiView(row, timezone)),
        tahunLalu: past === undefined ? null : yearView(past),
      }
      return [id, view] as const
    })
    return {
      triwulanLalu,
      indikator: Object.fromEntries(views),
      sejakKembali: langkah === undefined ? null : changesSince(plan, { langkah, now, timezone }),
    }
  },
})

function filesOf(bukti: Bukti[], indikatorId: string): Bukti[] {
  return bukti.filter((row) => row.indikator_id === indikatorId)
}

function written(
  rows: (PengukuranNilai & { triwulan: Triwulan })[],
  {
    triwulan,
    triwulanLalu,
    timezone,
  }: { triwulan: Triwulan; triwulanLalu: Triwulan | null; timezone: string },
): Pick<PeriksaView, 'olehText' | 'teks'> {
  const kini = rows.find((row) => row.triwulan === triwulan)
  const lalu = rows.find((row) => row.triwulan === triwulanLalu)
  const teks = TEXT_FIELDS.map(({ column, label }) => ({
    ...{ label, kini: kini?.[column] ?? null, lalu: lalu?.[column] ?? null },
  }))
  return {
    olehText:
      kini === undefined
        ? null
        : `${kini.updated_by ?? 'Sistem'}, ${formatInstant(kini.updated_at, timezone)}`,
    teks: teks.filter((one) => one.kini !== null || one.lalu !== null),
  }
}
