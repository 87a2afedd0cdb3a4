import { saveTeks, type Writer } from '@akuntabel/store'
import type { DrafInput } from '../../draf/settle.ts'
import { AppError } from '../../errors/app-error.ts'
import { invalidInput } from '../../errors/field-errors.ts'
import { type SavedSheetView, type SheetRow, saveRows } from '../../lembar/save-rows.ts'
import type { Actor } from '../../permission/actor.ts'
import type { AuditData, AuditEntry } from '../../use-case/audit-events.ts'
import { formatInstant } from '../../view/instant.ts'
import type { Part, TeksKey } from './part.ts'

const LONGEST = 50_000

interface Saving {
  key: TeksKey
  parts: readonly Part[]
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
    const { bagian, judul, isi } = readPart(row, parts)
    const change = { ...key, bagian, isi, version: row.version, updatedBy: actor.personName }
    const { saved, conflict } = await saveTeks(tx, change)
    const kept = saved ?? (conflict?.isi === isi ? conflict : null)
    if (kept === null) {
      if (!conflict) throw new AppError('keadaan-salah')
      throw new AppError('konflik', {
        conflict: {
          fields: [{ field: 'isi', label: judul, mine: isi, theirs: conflict.isi }],
          mine: { isi },
          theirs: { isi: conflict.isi },
          version: conflict.version,
          by: conflict.updated_by ?? 'Sistem',
          atText: formatInstant(conflict.updated_at, timezone),
        },
      })
    }
    const data = { judul, tahun, entitas, ...audit, versi: kept.version }
    return { version: kept.version, audit: { subject: `dokumen-teks/${of}/${bagian}`, data } }
  }
  return saveRows(tx, { rows, unit: key.unit, personId: actor.personId, kunci, draf, save })
}

function readPart({ id, fields }: SheetRow, parts: readonly Part[]): Part & { isi: string } {
  const part = parts.find(({ bagian }) => bagian === id)
  if (part === undefined) throw invalidInput({ isi: 'Pilih bagian laporan dari daftar.' })
  const isi = (fields.isi ?? '').replaceAll('\r\n', '\n').trim()
  if (isi.length > LONGEST) throw invalidInput({ isi: 'Paling banyak 50.000 huruf.' })
  return { ...part, isi }
}
