import { formatRupiah, TRIWULAN, type Value, valueFromColumns, valueToRaw } from '@akuntabel/domain'
import type { PkFull, Triwulan } from '@akuntabel/store'
import { textVersion } from '../draf/text-version.ts'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'

export const pkRowId = {
  nomor: 'nomor',
  sasaran: (id: string): string => `sasaran/${id}`,
  indikator: (id: string): string => `indikator/${id}`,
  triwulan: (id: string, triwulan: Triwulan): string => `triwulan/${id}/${triwulan}`,
  program: (id: string): string => `program/${id}`,
  sasaranBaru: 'sasaran-baru',
  indikatorBaru: (sasaranId: string): string => `indikator-baru/${sasaranId}`,
  programBaru: 'program-baru',
}

/** Every row of a draft, also the empty ones in which something new is written. */
export function pkRows(
  { pk, sasaran, program }: PkFull,
  edit: Pick<SavedRow, 'by' | 'at'>,
): Map<string, SavedRow> {
  const rows = new Map<string, SavedRow>([
    // Its row is the whole PK, whose version counts every change.
    [pkRowId.nomor, { ...edit, version: textVersion(pk.nomor ?? ''), fields: { nomor: pk.nomor ?? '' } }],
    [pkRowId.sasaranBaru, blankRow('uraian')],
    [pkRowId.programBaru, blankRow('kode', 'uraian', 'pagu')],
  ])
  for (const one of sasaran) {
    rows.set(pkRowId.sasaran(one.id), { ...editOf(one), fields: { uraian: one.uraian } })
    rows.set(pkRowId.indikatorBaru(one.id), blankRow('indikatorId', 'target'))
    for (const row of one.indikator) {
      const raw = (value: Value | null) => (value === null ? '' : valueToRaw(value))
      const target = raw(valueFromColumns(row.value_kind, row))
      const reasons = { alasanTriwulan: row.alasan_triwulan ?? '', alasanRkt: row.alasan_rkt ?? '' }
      rows.set(pkRowId.indikator(row.id), { ...editOf(row), fields: { target, ...reasons } })
      for (const triwulan of TRIWULAN) {
        const quarter = row.targets.find((found) => found.triwulan === triwulan)
        const saved = raw(quarter === undefined ? null : valueFromColumns(row.value_kind, quarter))
        const edit = quarter === undefined ? { version: 0, by: null, at: null } : editOf(quarter)
        rows.set(pkRowId.triwulan(row.id, triwulan), { ...edit, fields: { target: saved } })
      }
    }
  }
  for (const one of program) {
    const { kode, uraian, pagu } = one
    rows.set(pkRowId.program(one.id), { ...editOf(one), fields: { kode, uraian, pagu: grouped(pagu) } })
  }
  return rows
}

/** Money as a field shows it: `4.103.445.000`. */
function grouped(pagu: bigint): string {
  return formatRupiah(pagu).replace('Rp', '')
}
