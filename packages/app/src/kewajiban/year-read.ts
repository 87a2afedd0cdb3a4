import type { Entitas, Triwulan } from '@akuntabel/domain'
import type { MissingBukti } from '../bukti/asked-bukti.ts'
import type { MissingView } from '../pengukuran/missing.ts'
import type { PkDeadline } from '../pk/first-pk-deadline.ts'
import type { PkParty } from '../pk/pk-parties.ts'
import type { LoadedYear } from '../year/load-plan.ts'

/** A year as it was read, for the sentences about it. */
export type YearRead = LoadedYear & {
  entitas: Entitas
  tahun: number
  missing: Partial<Record<Triwulan, MissingView[]>>
  /** Evidence that is asked of figures that are there. */
  missingBukti: MissingBukti[]
  /** Of a PK that waits for signatures. */
  pihak: SigningFact[]
  /** Why its PK may have to be revised. */
  tinjau: string[]
  /** When its first PK is due; null once there was one. */
  tenggatPk: PkDeadline | null
  /** The first month whose spending is asked for. */
  bulan: number | null
}

/** A party with the account it could sign by; null where its holder has none that may. */
export interface SigningFact extends PkParty {
  akun: string | null
}
