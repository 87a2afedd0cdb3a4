import type { Signer } from '@akuntabel/documents'
import type { Lembaga } from '@akuntabel/domain'
import { type Entitas, type Pejabat, pejabatAt, type Reader } from '@akuntabel/store'
import { requireEntitas } from '../lembaga/lembaga-of.ts'

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
  const inOffice = await pejabatAt(tx, { unit, tanggal })
  const { kepala, atasan } = requireEntitas(lembaga, entitas)
  const head = find(inOffice, entitas, kepala)
  const above = atasan === null ? null : find(inOffice, 'kpu', atasan)
  return [head, above].filter((signer) => signer !== null)
}

/** Posts that must sign: the head's alone, or also that of who is above (PermenPANRB 53/2014). */
export function postsNeeded(lembaga: Lembaga, entitas: Entitas): string[] {
  const { kepala, atasan } = requireEntitas(lembaga, entitas)
  return atasan === null ? [kepala] : [kepala, atasan]
}

function find(inOffice: Pejabat[], entitas: Entitas, jabatan: string): Signer | null {
  const holders = inOffice.filter((one) => one.entitas === entitas && one.jabatan.startsWith(jabatan))
  const pejabat = holders.toSorted((a, b) => (a.sejak < b.sejak ? 1 : -1))[0]
  if (pejabat === undefined) return null
  return { jabatan: pejabat.jabatan, nama: pejabat.nama, nip: pejabat.nip, status: pejabat.status }
}
