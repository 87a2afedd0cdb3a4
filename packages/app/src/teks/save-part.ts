import type { Saved } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import type { SheetRow } from '../lembar/save-rows.ts'
import { formatInstant } from '../view/instant.ts'
import type { SavedTeks, TeksPart } from './teks-part.ts'

const LONGEST = 50_000

interface Save {
  parts: readonly TeksPart[]
  /** Said of a part that is none of these. */
  unknown: string
  timezone: string
  save(change: { bagian: string; isi: string; version: number }): Promise<Saved<SavedTeks>>
}

/** One part of a document that was typed; refused with both texts where somebody else saved another meanwhile. */
export async function savePart(
  row: SheetRow,
  { parts, unknown, timezone, save }: Save,
): Promise<{ part: TeksPart; version: number }> {
  const part = parts.find(({ bagian }) => bagian === row.id)
  if (part === undefined) throw invalidInput({ isi: unknown })
  const isi = (row.fields.isi ?? '').replaceAll('\r\n', '\n').trim()
  if (isi.length > LONGEST) throw invalidInput({ isi: 'Paling banyak 50.000 huruf.' })
  const { saved, conflict } = await save({ bagian: part.bagian, isi, version: row.version })
  const kept = saved ?? (conflict?.isi === isi ? conflict : null)
  if (kept !== null) return { part, version: kept.version }
  if (!conflict) throw new AppError('keadaan-salah')
  throw new AppError('konflik', {
    conflict: {
      fields: [{ field: 'isi', label: part.judul, mine: isi, theirs: conflict.isi }],
      mine: { isi },
      theirs: { isi: conflict.isi },
      version: conflict.version,
      by: conflict.updated_by ?? 'Sistem',
      atText: formatInstant(conflict.updated_at, timezone),
    },
  })
}
