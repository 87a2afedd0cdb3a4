import type { Reader, Writer } from '../context/transaction.ts'
import type { StoredPicture } from '../tables/organisasi.ts'

/** The office's own emblem; null where it has none. */
export async function getLambang(tx: Reader, unit: string): Promise<StoredPicture | null> {
  const row = await tx
    .selectFrom('lambang')
    .select('picture')
    .where('unit_code', '=', unit)
    .executeTakeFirst()
  return row?.picture ?? null
}

/** Null takes the own one back. */
export async function putLambang(
  tx: Writer,
  { unit, picture }: { unit: string; picture: StoredPicture | null },
): Promise<void> {
  await tx.deleteFrom('lambang').where('unit_code', '=', unit).execute()
  if (picture === null) return
  await tx
    .insertInto('lambang')
    .values({ unit_code: unit, picture: JSON.stringify(picture) })
    .execute()
}
