import { quarterGaps, syaratOf, TRIWULAN } from '@akuntabel/domain'
import type { Triwulan } from '@akuntabel/store'
import type { PlannedIndikator, YearPlan } from '../year/plan.ts'

/** One thing a card asks to be proved: its value, or a component that names evidence of its own. */
export interface AskedBukti {
  /** Code of the component; null: the value. */
  kode: string | null
  /** What the card names; null where it names nothing. */
  diminta: string | null
}

/**
 * `ada` it is there · `kurang` the pack asks it, the figure is there, the file is not · `menyusul` promised until a day
 * that is not over · `belum` nobody asks it yet.
 */
export type BuktiState = 'ada' | 'kurang' | 'menyusul' | 'belum'

/** The value first, whatever its card names for it, then the components that name evidence of their own. */
export function askedOf({ bukti_diminta: diminta, komponen }: PlannedIndikator): AskedBukti[] {
  const parts = komponen.flatMap(({ kode, bukti }) => (bukti === null ? [] : [{ kode, diminta: bukti }]))
  return [{ kode: null, diminta }, ...parts]
}

export function stateOf(
  plan: YearPlan,
  indikator: PlannedIndikator,
  { asked, triwulan, today }: { asked: AskedBukti; triwulan: Triwulan; today: string },
): BuktiState {
  const { bukti, bukti_komponen, realisasi, status, sampai } = indikator.cells[triwulan]
  const count = asked.kode === null ? bukti : bukti_komponen.filter((kode) => kode === asked.kode).length
  if (count > 0) return 'ada'
  const { bukti: wanted } = syaratOf(plan.policy, triwulan)
  const value = { status, sampai, diminta: false, realisasi: realisasi !== null, teks: WRITTEN, bukti: 0 }
  const gaps = quarterGaps({ ...value, tanpaAlasan: false }, { teks: [], bukti: wanted }, today)
  if (gaps.length > 0) return 'kurang'
  return status === 'bukti-menyusul' && wanted ? 'menyusul' : 'belum'
}

const WRITTEN = {
  ...{ penyebab: true, hambatan: true, kendala: true },
  ...{ solusi: true, tindakLanjut: true, program: true },
}

/** Something asked in a quarter that is not there. */
export interface MissingBukti {
  indikator: PlannedIndikator
  asked: AskedBukti
  triwulan: Triwulan
}

/** In the order of quarters and of the PK. */
export function missingBukti(plan: YearPlan, today: string): MissingBukti[] {
  const indikator = plan.sasaran.flatMap((sasaran) => sasaran.indikator)
  return TRIWULAN.flatMap((triwulan) =>
    indikator.flatMap((one) =>
      askedOf(one)
        .filter((asked) => stateOf(plan, one, { asked, triwulan, today }) === 'kurang')
        .map((asked) => ({ indikator: one, asked, triwulan })),
    ),
  )
}

/** `IKU-2: Register produk hukum`, `IKU-3 komponen A: Notula` */
export function missingText({ indikator, asked }: Pick<MissingBukti, 'indikator' | 'asked'>): string {
  const of = asked.kode === null ? indikator.kode : `${indikator.kode} komponen ${asked.kode}`
  return asked.diminta === null ? of : `${of}: ${asked.diminta}`
}
