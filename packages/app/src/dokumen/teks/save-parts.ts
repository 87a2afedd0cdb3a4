import { saveTeks, type Writer } from '@akuntabel/store'
import type { DrafInput } from '../../draf/settle.ts'
import { type SavedSheetView, type SheetRow, saveRows } from '../../lembar/save-rows.ts'
import type { Actor } from '../../permission/actor.ts'
import { savePart } from '../../teks/save-part.ts'
import type { TeksPart } from '../../teks/teks-part.ts'
import type { AuditData, AuditEntry } from '../../use-case/audit-events.ts'
import type { TeksKey } from './teks-key.ts'

interface Saving {
  key: TeksKey
  parts: readonly TeksPart[]
  rows: SheetRow[]
  kunci: string
  draf: DrafInput
  actor: Actor
  timezone: string
  /** What the trail says of a part beside its name and version. */
  audit: AuditData
}

/** The parts of a document that were changed, each with its own version and its own entry in the trail. */
export function saveParts(
  tx: Writer,
  { key, parts, rows, kunci, draf, actor, timezone, audit }: Saving,
): Promise<{ view: SavedSheetView; audit: AuditEntry[] }> {
  const { entitas, tahun, jenis, subjek = '' } = key
  const of = subjek === '' ? `${jenis}/${entitas}/${tahun}` : `${subjek}/${entitas}/${tahun}`
  const save = async (row: SheetRow) => {
    const { part, version } = await savePart(row, {
      ...{ parts, unknown: 'Pilih bagian laporan dari daftar.', timezone },
      save: (change) => saveTeks(tx, { ...key, ...change, updatedBy: actor.personName }),
    })
    const data = { judul: part.judul, tahun, entitas, ...audit, versi: version }
    return { version, audit: { subject: `dokumen-teks/${of}/${part.bagian}`, data } }
  }
  return saveRows(tx, { rows, unit: key.unit, personId: actor.personId, kunci, draf, save })
}
