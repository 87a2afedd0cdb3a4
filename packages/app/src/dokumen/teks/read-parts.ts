import { getDraf, listTeks, type Reader } from '@akuntabel/store'
import { cellName } from '../../draf/cell-name.ts'
import { type DrafView, drafView } from '../../draf/draf-view.ts'
import type { Part, TeksKey } from './part.ts'

export interface PartView extends Part {
  isi: string
  version: number
  filled: boolean
  required: boolean
}

interface Asked {
  key: TeksKey
  parts: readonly Part[]
  /** Names of the parts that must be written. */
  wajib?: readonly string[]
  kunci: string
  personId: string
  timezone: string
}

/** The parts of a document as they are saved, and what a person typed into them and has not saved. */
export async function readParts(
  tx: Reader,
  { key, parts: asked, wajib = [], kunci, personId, timezone }: Asked,
): Promise<{ parts: PartView[]; draf: DrafView }> {
  const rows = new Map((await listTeks(tx, key)).map((row) => [row.bagian, row]))
  const parts = asked.map((part) => {
    const row = rows.get(part.bagian)
    const isi = row?.isi ?? ''
    const required = wajib.includes(part.bagian)
    return { ...part, isi, version: row?.version ?? 0, filled: isi !== '', required }
  })
  const fields = parts.map(({ bagian, isi, version }) => {
    const row = rows.get(bagian)
    const edit = { by: row?.updated_by ?? null, at: row?.updated_at ?? null }
    return [cellName(bagian, 'isi'), { saved: isi, version, ...edit }] as const
  })
  const draf = await getDraf(tx, { unit: key.unit, personId, kunci })
  return { parts, draf: drafView(draf, { kunci, fields: Object.fromEntries(fields), timezone }) }
}

/** What was written of each part, by its name. */
export async function textsOf(tx: Reader, key: TeksKey): Promise<Record<string, string>> {
  return Object.fromEntries((await listTeks(tx, key)).map((row) => [row.bagian, row.isi]))
}
