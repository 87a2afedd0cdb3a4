import {
  type FaktaTriwulan,
  isSelesai,
  nextApprover,
  type PengukuranState,
  type Rantai,
  TRIWULAN,
  type Triwulan,
} from '@akuntabel/domain'
import { type MissingBukti, missingBukti } from '../bukti/asked-bukti.ts'
import { APPROVAL_STEPS } from '../pengukuran/approval-step.ts'
import { missingFor } from '../pengukuran/missing.ts'
import { isIdle, rantaiOf } from '../year/quarter-done.ts'
import { windowView } from '../year/window.ts'
import { promisedEvidence } from './promised-evidence.ts'
import type { YearRead } from './year-read.ts'

/** Who each quarter waits for and what it lacks, which is kept with the year for its sentences. */
export function quarterFacts(
  read: YearRead,
  today: string,
  asked: Partial<Record<Triwulan, string[]>>,
): FaktaTriwulan[] {
  const { plan, office } = read
  if (plan === null) return []
  read.missingBukti = missingBukti(plan, today)
  return TRIWULAN.map((triwulan) => {
    const jendela = windowView(office, { jenis: 'pengukuran', triwulan, today })
    const state = plan.quarters[triwulan].state ?? 'draf'
    const menunggu = waitsFor(state, rantaiOf(plan))
    const missing = menunggu === 'pengukuran.isi' ? missingFor(plan, { triwulan, today }) : []
    read.missing[triwulan] = missing
    const pertama = missing[0]?.indikatorId ?? null
    return {
      ...{ triwulan, jendela, menunggu, kurang: missing.length, pertama },
      diminta: !isIdle(plan, triwulan),
      menanggapi: asked[triwulan] ?? [],
      kurangBukti: kurangBukti(read.missingBukti, triwulan),
      dikembalikan: state === 'dikembalikan',
      menyusul: promisedEvidence(plan, { triwulan, today }),
    }
  })
}

/** Of a quarter; null where nothing is missing. */
export function kurangBukti(missing: MissingBukti[], triwulan: Triwulan): FaktaTriwulan['kurangBukti'] {
  const own = missing.filter((one) => one.triwulan === triwulan)
  const [first] = own
  return first === undefined ? null : { jumlah: own.length, pertama: first.indikator.indikator_id }
}

function waitsFor(state: PengukuranState, rantai: Rantai): FaktaTriwulan['menunggu'] {
  if (isSelesai(state, rantai)) return null
  const approver = nextApprover(state, rantai)
  return approver === null ? 'pengukuran.isi' : APPROVAL_STEPS[approver].permission
}
