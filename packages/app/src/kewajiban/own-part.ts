import type { JenisKewajiban, Kewajiban } from '@akuntabel/domain'
import type { Actor } from '../permission/actor.ts'
import { fillsFor } from '../permission/own-subbagian.ts'
import { indikatorOf, type PlannedIndikator } from '../year/plan.ts'
import { promisedEvidence } from './promised-evidence.ts'
import { keyOf } from './read-fakta.ts'
import { kurangBukti } from './read-quarters.ts'
import type { YearRead } from './year-read.ts'

export interface OwnPart {
  owed: Kewajiban[]
  years: ReadonlyMap<string, YearRead>
  /** Duties the person would have a part in, were it not all of other subbagian. */
  others: ReadonlySet<string>
}

/** Duties that each subbagian has its own part of. */
const PARTED: readonly JenisKewajiban[] = ['ukur-isi', 'ukur-bukti', 'bukti-susulkan']

/** What is owed as a person sees it who fills the indicators of one subbagian alone: its part of a sheet, with its gaps. */
export function ownPart(
  actor: Actor,
  { owed, years, today }: { owed: Kewajiban[]; years: ReadonlyMap<string, YearRead>; today: string },
): OwnPart {
  const others = new Set<string>()
  if (actor.subbagianId == null) return { owed, years, others }
  const own = new Map(years)
  const seen = owed.map((one): Kewajiban => {
    const year = own.get(keyOf(one))
    if (year === undefined || one.triwulan === null || !PARTED.includes(one.jenis)) return one
    const part = partOf(one, { year, triwulan: one.triwulan, actor, today })
    if (part === null) {
      if (!one.orang.includes(actor.personId)) return one
      others.add(one.kunci)
      return { ...one, orang: one.orang.filter((person) => person !== actor.personId) }
    }
    own.set(keyOf(one), part.year)
    return { ...one, ...part.duty }
  })
  return { owed: seen, years: own, others }
}

interface Asked {
  year: YearRead
  triwulan: NonNullable<Kewajiban['triwulan']>
  actor: Actor
  today: string
}

/** Null where nothing of it is the person's. */
function partOf({ jenis }: Kewajiban, { year, triwulan, actor, today }: Asked) {
  const { plan } = year
  if (plan === null) return null
  const fills = (indikator: PlannedIndikator): boolean => fillsFor(actor, indikator)
  if (jenis === 'bukti-susulkan') {
    const promised = promisedEvidence(plan, { triwulan, today, of: fills })
    if (promised === null || promised.lewat) return null
    const { jumlah, pertama: subjek, tenggat } = promised
    return { year, duty: { jumlah, subjek, tenggat } }
  }
  if (jenis === 'ukur-bukti') {
    const missingBukti = year.missingBukti.filter((one) => fills(one.indikator))
    const left = kurangBukti(missingBukti, triwulan)
    if (left == null) return null
    return { year: { ...year, missingBukti }, duty: { jumlah: left.jumlah, subjek: left.pertama } }
  }
  const mine = new Set(
    indikatorOf(plan)
      .filter(fills)
      .map(({ indikator_id }) => indikator_id),
  )
  const missing = (year.missing[triwulan] ?? []).filter(({ indikatorId }) => mine.has(indikatorId))
  const [first] = missing
  if (first === undefined) return null
  return {
    year: { ...year, missing: { ...year.missing, [triwulan]: missing } },
    duty: { jumlah: missing.length, subjek: first.indikatorId },
  }
}
