import type { Writer } from '../context/transaction.ts'

export type Claim = { fresh: true } | { fresh: false; tandaTerima: unknown }

/**
 * First step of a submission with an idempotency key: a second one with the same key waits for the first and then gets its receipt.
 * The claim is taken back when the transaction fails.
 */
export async function claimKiriman(
  tx: Writer,
  { unit, kunci }: { unit: string; kunci: string },
): Promise<Claim> {
  const claimed = await tx
    .insertInto('kiriman')
    .values({ unit_code: unit, kunci, tanda_terima: 'null' })
    .onConflict((on) => on.columns(['unit_code', 'kunci']).doNothing())
    .returning('kunci')
    .executeTakeFirst()
  if (claimed !== undefined) return { fresh: true }
  const { tanda_terima: tandaTerima } = await tx
    .selectFrom('kiriman')
    .select('tanda_terima')
    .where('unit_code', '=', unit)
    .where('kunci', '=', kunci)
    .executeTakeFirstOrThrow()
  return { fresh: false, tandaTerima }
}

/** Last step: keeps the receipt that every repetition will get. */
export async function completeKiriman(
  tx: Writer,
  { unit, kunci, tandaTerima }: { unit: string; kunci: string; tandaTerima: unknown },
): Promise<void> {
  await tx
    .updateTable('kiriman')
    .set({ tanda_terima: JSON.stringify(tandaTerima) })
    .where('unit_code', '=', unit)
    .where('kunci', '=', kunci)
    .execute()
}
