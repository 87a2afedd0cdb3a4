import type { Signer } from '@akuntabel/documents'
import { type Entitas, type Pejabat, pejabatAt, type Reader } from '@akuntabel/store'

/** Officials who sign for an entity on a day, in the order they stand on the page. */
export async function signersOf(
  tx: Reader,
  { unit, entitas, tanggal }: { unit: string; entitas: Entitas; tanggal: string },
): Promise<Signer[]> {
  const inOffice = await pejabatAt(tx, { unit, tanggal })
  const ketua = find(inOffice, 'kpu', 'Ketua')
  const sekretaris = find(inOffice, 'sekretariat', 'Sekretaris')
  const wanted = entitas === 'kpu' ? [ketua] : [sekretaris, ketua]
  return wanted.filter((signer) => signer !== null)
}

/** How many must sign: the KPU's statement has one party, the Sekretariat's two (PermenPANRB 53/2014). */
export function partiesNeeded(entitas: Entitas): number {
  return entitas === 'kpu' ? 1 : 2
}

function find(inOffice: Pejabat[], entitas: Entitas, jabatan: string): Signer | null {
  const holders = inOffice.filter((one) => one.entitas === entitas && one.jabatan.startsWith(jabatan))
  const pejabat = holders.toSorted((a, b) => (a.sejak < b.sejak ? 1 : -1))[0]
  if (pejabat === undefined) return null
  return { jabatan: pejabat.jabatan, nama: pejabat.nama, nip: pejabat.nip, status: pejabat.status }
}
