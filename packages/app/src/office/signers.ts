import type { Signer } from '@akuntabel/documents'
import { actsOn, holderOn, type Lembaga } from '@akuntabel/domain'
import { type Entitas, pejabatAt, type Reader } from '@akuntabel/store'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { holdingOf, type StoredHolding } from '../organisasi/holding.ts'

export interface SignersAsk {
  unit: string
  entitas: Entitas
  tanggal: string
  lembaga: Lembaga
}

/** Officials who sign for an entity on a day, in the order they stand on the page. */
export async function signersOf(
  tx: Reader,
  { unit, entitas, tanggal, lembaga }: SignersAsk,
): Promise<Signer[]> {
  const holdings = (await pejabatAt(tx, { unit, tanggal })).map(holdingOf)
  const { atasan } = requireEntitas(lembaga, entitas)
  const kedudukan = entitas === 'kpu' ? 'kepala' : 'kepala-pendukung'
  const head = holderOn(holdings, { kedudukan, hari: tanggal })
  const above = atasan === null ? null : superior(holdings, { atasan, lembaga, tanggal })
  return [head, above].filter((holder) => holder !== null).map(signer)
}

/** Posts that must sign: the head's alone, or also that of who is above (PermenPANRB 53/2014). */
export function postsNeeded(lembaga: Lembaga, entitas: Entitas): string[] {
  const { kepala, atasan } = requireEntitas(lembaga, entitas)
  return atasan === null ? [kepala] : [kepala, atasan]
}

/** The head of the main entity, or somebody outside it, such as a Bupati, by the name of the post. */
function superior(
  holdings: StoredHolding[],
  { atasan, lembaga, tanggal }: { atasan: string; lembaga: Lembaga; tanggal: string },
): StoredHolding | null {
  if (atasan === lembaga.entitas.kpu.kepala) return holderOn(holdings, { kedudukan: 'kepala', hari: tanggal })
  const named = holdings.filter((one) => one.jabatan.startsWith(atasan) && actsOn(one, tanggal))
  return holderOn(named, { kedudukan: 'lain', hari: tanggal })
}

function signer({ row: { jabatan, nama, nip, status } }: StoredHolding): Signer {
  return { jabatan, nama, nip, status }
}
