import type { Policy } from '@akuntabel/domain'
import type { PkFull, Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'
import type { SheetRow } from '../lembar/save-rows.ts'
import { formatInstant } from '../view/instant.ts'
import { applyPkChange } from './apply-pk-change.ts'
import type { PkRow } from './pk-cells.ts'
import { pkChange } from './pk-change.ts'

interface Draft {
  full: PkFull
  policy: Policy
  timezone: string
  by: string
  rows: Map<string, PkRow>
}

/** Saves one row of a draft as it was typed; what it changed, in words for the trail, or null where it says the same already. */
export async function savePkRow(tx: Writer, draft: Draft, row: SheetRow): Promise<string | null> {
  const now = draft.rows.get(row.id)
  if (now === undefined) throw new AppError('tidak-ditemukan', { sentence: GONE })
  const different = Object.keys(row.fields).filter((field) => !same(row.fields[field], now.fields[field]))
  if (different.length === 0) return null
  if (row.version !== now.version) throw conflict(row, { now, different, timezone: draft.timezone })
  const read = readWith(pkChange, changeOf(row, now))
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  const { full, policy, by } = draft
  const said = await applyPkChange(tx, { full, policy, by, change: read.data })
  if (read.data.do === 'ubah-program') {
    const { programId, kode } = read.data
    // The next row is judged beside this one as it is now.
    for (const program of full.program) if (program.id === programId) program.kode = kode
  }
  return said
}

const GONE = 'Baris ini sudah dikeluarkan orang lain dari draf ini.'

function changeOf({ id, fields }: SheetRow, now: PkRow): Record<string, unknown> {
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

function same(mine: string | undefined, theirs: string | undefined): boolean {
  return mine?.trim() === theirs
}

const LABELS: Record<string, string> = {
  ...{ target: 'Target', alasanTriwulan: 'Alasan', uraian: 'Uraian', kode: 'Kode', pagu: 'Anggaran' },
  nomor: 'Nomor perjanjian',
}

function conflict(
  row: SheetRow,
  { now, different, timezone }: { now: PkRow; different: string[]; timezone: string },
): AppError {
  const fields = different.map((field) => ({
    ...{ field, label: LABELS[field] ?? field },
    ...{ mine: row.fields[field] ?? '', theirs: now.fields[field] ?? '' },
  }))
  return new AppError('konflik', {
    conflict: {
      fields,
      mine: Object.fromEntries(fields.map(({ field, mine }) => [field, mine])),
      theirs: Object.fromEntries(fields.map(({ field, theirs }) => [field, theirs])),
      version: now.version,
      by: now.by ?? 'Orang lain',
      atText: now.at === null ? '' : formatInstant(now.at, timezone),
    },
  })
}
