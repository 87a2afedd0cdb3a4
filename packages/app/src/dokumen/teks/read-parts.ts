import { listTeks, type Reader } from '@akuntabel/store'
import type { DrafView } from '../../draf/draf-view.ts'
import { readParts } from '../../teks/read-parts.ts'
import type { TeksPart, TeksPartView } from '../../teks/teks-part.ts'
import type { TeksKey } from './teks-key.ts'

interface Asked {
  key: TeksKey
  parts: readonly TeksPart[]
  /** Names of the parts that must be written. */
  wajib?: readonly string[]
  kunci: string
  personId: string
  timezone: string
}

/** The parts of a document as they are saved, and what a person typed into them and has not saved. */
export async function readDokumenParts(
  tx: Reader,
  { key, wajib = [], ...asked }: Asked,
): Promise<{ parts: TeksPartView[]; draf: DrafView }> {
  return readParts(tx, { ...asked, unit: key.unit, wajib, saved: await listTeks(tx, key) })
}

/** What was written of each part, by its name. */
export async function textsOf(tx: Reader, key: TeksKey): Promise<Record<string, string>> {
  return Object.fromEntries((await listTeks(tx, key)).map((row) => [row.bagian, row.isi]))
}
