import type { DataOf } from '@akuntabel/documents'
import type { Triwulan } from '@akuntabel/store'
import { entitasMean, quarterCapaian, sasaranMean, standingAfter } from '../../year/measure.ts'
import type { PlannedIndikator, YearPlan } from '../../year/plan.ts'

type Form = DataOf<'pengukuran-sasaran'>

/** What an entity promised and reached in a quarter and since January, by the readers of the screens. */
export function ukurSasaran(plan: YearPlan, triwulan: Triwulan): Pick<Form, 'sasaran' | 'entitas'> {
  return {
    sasaran: plan.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      indikator: indikator.map((one) => indikatorData(plan, one, triwulan)),
      capaian: sasaranMean(plan, indikator, triwulan),
    })),
    entitas: entitasMean(plan, triwulan),
  }
}

function indikatorData(
  plan: YearPlan,
  one: PlannedIndikator,
  triwulan: Triwulan,
): Form['sasaran'][number]['indikator'][number] {
  const { target, realisasi } = one.cells[triwulan]
  const sampai = standingAfter(plan, one, triwulan)
  return {
    ...{
      kode: one.kode,
      uraian: one.name,
      satuan: one.satuan,
      target: one.target,
      rentang: one.range ?? null,
    },
    triwulan: { target, realisasi, capaian: quarterCapaian(plan, one, triwulan), catatan: [] },
    sampai: {
      ...{ target: sampai.target, realisasi: sampai.realisasi, capaian: sampai.capaian },
      catatan: sampai.notes,
    },
  }
}
