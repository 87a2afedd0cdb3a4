import { formatDate } from '@akuntabel/domain'
import { historyOf, type Reader, type Rka } from '@akuntabel/store'
import { typedMoney } from '../dipa/dipa-sheet.ts'
import { KELUARAN_FIELDS } from '../keluaran/keluaran-rows.ts'
import { type ListEdit, type ListRow, URUT } from '../lembar/list-sheet.ts'
import { type RkaPosted, rkaTabelRows } from './rka-rows.ts'

export const RKA_CONTENT = [
  ...(['kode', 'uraian', 'pagu', 'entitas', 'sumber', 'indikator'] as const),
  ...(['satuan', 'volume', 'target', 'pelaksanaan'] as const),
]
export const RKA_COLUMNS = [URUT, ...RKA_CONTENT]
export const RKA_LABELS: Record<string, string> = {
  ...KELUARAN_FIELDS,
  ...{ urut: 'Urutan', kode: 'Kode', uraian: 'Uraian', pagu: 'Pagu (Rp)' },
  ...{ nomor: 'Nomor surat', tanggal: 'Tanggal surat' },
}

/** The rows of a stage as they are typed; a row is known by its code. */
export function rkaListRows(rka: Rka | null): ListRow[] {
  return rkaTabelRows(rka).map(({ kode, pagu = '', ...cells }) => ({
    id: `baris/${kode}`,
    cells: { kode, ...(cells as Record<string, string>), pagu: typedMoney(pagu) },
  }))
}

export function postedOf(rows: readonly ListRow[]): RkaPosted {
  return rows.map(
    ({ cells }) =>
      Object.fromEntries(RKA_CONTENT.map((field) => [field, cells[field] ?? ''])) as RkaPosted[number],
  )
}

/** What stands above the rows. */
export function rkaHead(rka: Rka | null): ListRow[] {
  const { nomor = null, tanggal = null } = rka ?? {}
  return [
    { id: 'kepala', cells: { nomor: nomor ?? '', tanggal: tanggal === null ? '' : formatDate(tanggal) } },
  ]
}

export function rkaSubject({ tahun, tahap }: { tahun: number; tahap: string }): string {
  return `rka/${tahun}/${tahap}`
}

/** Who saved it last, and when. */
export async function rkaEdit(
  tx: Reader,
  { unit, ...stage }: { unit: string; tahun: number; tahap: string },
): Promise<ListEdit> {
  const [last] = await historyOf(tx, unit, rkaSubject(stage), 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}
