import { formatDate, JENIS_REVISI, selisih } from '@akuntabel/domain'
import type { DipaRevisi } from '@akuntabel/store'
import { type MoneyView, moneyView } from '../view/figure.ts'

/** One link of the chain of a DIPA. */
export interface RevisionView {
  revisi: number
  /** `DIPA awal`, `Revisi ke-3` */
  nama: string
  jenisText: string | null
  tanggalText: string | null
  sebelum: MoneyView | null
  sesudah: MoneyView
  selisih: MoneyView
  alasan: string
}

export function revisionView(row: DipaRevisi): RevisionView {
  const chain = { sebelum: row.pagu_sebelum, sesudah: row.pagu_sesudah }
  return {
    revisi: row.revisi,
    nama: row.revisi === 0 ? 'DIPA awal' : `Revisi ke-${row.revisi}`,
    jenisText: row.jenis === null ? null : JENIS_REVISI[row.jenis].label,
    tanggalText: dateText(row.tanggal),
    sebelum: row.pagu_sebelum === null ? null : moneyView(row.pagu_sebelum),
    sesudah: moneyView(row.pagu_sesudah),
    selisih: moneyView(selisih(chain)),
    alasan: row.alasan,
  }
}

export function dateText(iso: string | null): string | null {
  return iso === null ? null : formatDate(iso)
}
