import { formatDate, formatRupiah } from '@akuntabel/domain'
import { type Anggaran, historyOf, type Reader } from '@akuntabel/store'
import { type ListEdit, type ListRow, URUT } from '../lembar/list-sheet.ts'
import { dipaTabelRows } from './dipa-rows.ts'

export const DIPA_COLUMNS = [URUT, 'kode', 'uraian', 'pagu', 'blokir'] as const
export const DIPA_CONTENT = ['kode', 'uraian', 'pagu', 'blokir'] as const
export const DIPA_LABELS = {
  ...{ urut: 'Urutan', kode: 'Kode', uraian: 'Uraian', pagu: 'Pagu (Rp)', blokir: 'Blokir (Rp)' },
  ...{
    nomor: 'Nomor DIPA',
    tanggal: 'Tanggal',
    revisi: 'Yang disimpan',
    jenis: 'Jenis revisi',
    alasan: 'Alasan revisi',
  },
}

/** The rows of a DIPA as they are typed; a row is known by its code. */
export function dipaListRows(anggaran: Anggaran | null): ListRow[] {
  return dipaTabelRows(anggaran).map(({ kode, uraian = '', pagu = '', blokir = '' }) => ({
    id: `baris/${kode}`,
    cells: { kode, uraian, pagu: typedMoney(pagu), blokir: typedMoney(blokir) },
  }))
}

/** Bare digits as the page writes them. */
export function typedMoney(digits: string): string {
  return digits === '' ? '' : formatRupiah(BigInt(digits)).replace('Rp', '')
}

/** What stands above the rows, and the step that makes a new revision, of which nothing is saved beforehand. */
export function dipaHead(anggaran: Anggaran | null): ListRow[] {
  const { nomor = null, tanggal = null } = anggaran?.dipa ?? {}
  return [
    { id: 'kepala', cells: { nomor: nomor ?? '', tanggal: tanggal === null ? '' : formatDate(tanggal) } },
    { id: 'revisi', cells: { revisi: '', jenis: '', tanggal: '', alasan: '' } },
  ]
}

/** Who saved it last, and when. */
export async function dipaEdit(tx: Reader, unit: string, anggaran: Anggaran | null): Promise<ListEdit> {
  if (anggaran === null) return { by: null, at: null }
  const [last] = await historyOf(tx, unit, `anggaran/${anggaran.dipa.id}`, 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}
