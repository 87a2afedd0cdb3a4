import type { Signer } from '@akuntabel/documents'
import { actsOn, holderOn, type Lembaga, type Pihak } from '@akuntabel/domain'
import { type Entitas, pejabatAt, type Reader } from '@akuntabel/store'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { holdingOf, type StoredHolding } from '../organisasi/holding.ts'

export interface SignersAsk {
  unit: string
  entitas: Entitas
  tanggal: string
  lembaga: Lembaga
}

/** A party of a PK on a day: the post it signs by, and who holds that. */
export interface SigningParty {
  pihak: Pihak
  /** As the name of the post begins. */
  jabatan: string
  holding: StoredHolding | null
}

/** Who signs for an entity on a day, in the order they stand on the page; a post without a holder has nobody. */
export async function signingParties(
  tx: Reader,
  { unit, entitas, tanggal, lembaga }: SignersAsk,
): Promise<SigningParty[]> {
  const holdings = (await pejabatAt(tx, { unit, tanggal })).map(holdingOf)
  const { kepala, atasan } = requireEntitas(lembaga, entitas)
  const kedudukan = entitas === 'kpu' ? 'kepala' : 'kepala-pendukung'
  const head = holderOn(holdings, { kedudukan, hari: tanggal })
  const promising: SigningParty = { pihak: 1, jabatan: kepala, holding: head }
  if (atasan === null) return [promising]
  return [promising, { pihak: 2, jabatan: atasan, holding: superior(holdings, { atasan, lembaga, tanggal }) }]
}

/** Officials who sign for an entity on a day, in the order they stand on the page. */
export async function signersOf(tx: Reader, ask: SignersAsk): Promise<Signer[]> {
  return (await signingParties(tx, ask)).flatMap(({ holding }) => (holding === null ? [] : [signer(holding)]))
}

/** The head of an entity, who signs its report and its plans; while nobody is, the place of the name stays empty. */
export async function headOn(tx: Reader, ask: SignersAsk): Promise<Signer> {
  const [head] = await signersOf(tx, ask)
  const { kepala } = requireEntitas(ask.lembaga, ask.entitas)
  return head ?? { jabatan: kepala, nama: '', nip: null, status: 'definitif' }
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

/** An official as a paper names him or her. */
export function signer({ row: { jabatan, nama, nip, status } }: StoredHolding): Signer {
  return { jabatan, nama, nip, status }
}
