import type { Signer } from '@akuntabel/documents'
import type { Lembaga } from '@akuntabel/domain'
import { type Pk, type PkTandaTangan, type Reader, standingTandaTangan } from '@akuntabel/store'
import { type SigningParty, signer, signingParties } from '../office/signers.ts'

/** A party of a PK with its signature, where it has signed. */
export interface PkParty extends SigningParty {
  signature: PkTandaTangan | null
}

/** Of a signed PK those who signed; of an open one who holds the posts on a day, beside who has signed already. */
export async function pkParties(
  tx: Reader,
  pk: Pk,
  { hari, lembaga }: { hari: string; lembaga: Lembaga },
): Promise<PkParty[]> {
  const { unit_code: unit, entitas } = pk
  const standing = await standingTandaTangan(tx, unit, pk.id)
  if (pk.penanda_tangan !== null) {
    return standing.map((signature) => ({
      ...{ pihak: signature.pihak, jabatan: signature.penanda.jabatan, holding: null, signature },
    }))
  }
  const parties = await signingParties(tx, { unit, entitas, tanggal: hari, lembaga })
  return parties.map((party) => ({
    ...party,
    signature: standing.find(({ pihak }) => pihak === party.pihak) ?? null,
  }))
}

/** As the paper names the party: who signed, else who would; null while nobody holds the post. */
export function signerOf({ signature, holding }: Pick<PkParty, 'signature' | 'holding'>): Signer | null {
  return signature?.penanda ?? (holding === null ? null : signer(holding))
}
