import type { Signer } from '@akuntabel/documents'
import type { Lembaga } from '@akuntabel/domain'
import type { Pk, Reader } from '@akuntabel/store'
import { signersOf } from '../office/signers.ts'

/** Frozen signers of a signed PK; of an open one, those in office today. */
export async function pkParties(
  tx: Reader,
  pk: Pk,
  { today, lembaga }: { today: string; lembaga: Lembaga },
): Promise<Signer[]> {
  if (pk.penanda_tangan !== null) return pk.penanda_tangan
  return signersOf(tx, { unit: pk.unit_code, entitas: pk.entitas, tanggal: today, lembaga })
}
