import type { Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'
import type { SheetRow } from '../lembar/save-rows.ts'
import { changedFields, type SavedRow } from '../lembar/sheet-rows.ts'
import { applyPkChange, type PkDraft } from './apply-pk-change.ts'
import { pkChange } from './pk-change.ts'

interface Draft extends PkDraft {
  timezone: string
  rows: Map<string, SavedRow>
}

/** Saves one row of a draft as it was typed; what it changed, in words for the trail, or null where it says the same already. */
export async function savePkRow(tx: Writer, draft: Draft, row: SheetRow): Promise<string | null> {
  const now = draft.rows.get(row.id)
  if (now === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
  if (changedFields(row, now, { labels: LABELS, timezone: draft.timezone }).length === 0) return null
  const read = readWith(pkChange, changeOf(row, now))
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  const { full } = draft
  const said = await applyPkChange(tx, { ...draft, change: read.data })
  if (read.data.do === 'ubah-program') {
    const { programId, kode } = read.data
    // The next row is judged beside this one as it is now.
    for (const program of full.program) if (program.id === programId) program.kode = kode
  }
  return said
}

const GONE = 'Baris ini sudah dikeluarkan orang lain dari draf ini.'

function changeOf({ id, fields }: SheetRow, now: SavedRow): Record<string, unknown> {
  const [kind, of = '', triwulan = ''] = id.split('/')
  switch (kind) {
    case 'nomor':
      return { do: 'ubah-nomor', nomor: fields.nomor }
    case 'sasaran':
      return { do: 'ubah-sasaran', sasaranId: of, uraian: fields.uraian }
    case 'indikator':
      return { do: 'ubah-target', pkIndikatorId: of, ...fields }
    case 'triwulan':
      return { do: 'ubah-target', pkIndikatorId: of, triwulan: { [triwulan]: fields.target } }
    case 'program':
      return { do: 'ubah-program', programId: of, ...now.fields, ...fields }
    case 'sasaran-baru':
      return { do: 'tambah-sasaran', ...fields }
    case 'indikator-baru':
      return { do: 'tambah-indikator', sasaranId: of, ...now.fields, ...fields }
    default:
      return { do: 'tambah-program', ...now.fields, ...fields }
  }
}

const LABELS: Record<string, string> = {
  ...{
    target: 'Target',
    alasanTriwulan: 'Alasan',
    alasanRkt: 'Alasan',
    uraian: 'Uraian',
    kode: 'Kode',
    pagu: 'Anggaran',
  },
  nomor: 'Nomor perjanjian',
}
