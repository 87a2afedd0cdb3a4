import { formatRupiah } from '@akuntabel/domain'
import type { AuditEntry } from '../use-case/audit-events.ts'
import type { DipaWrite } from './write-dipa.ts'

/** What the trail says of a DIPA that was saved. */
export function dipaEntry(
  { tahun, before, rows, total, revision }: DipaWrite,
  { id, number }: { id: string; number: number },
): AuditEntry {
  return {
    subject: `anggaran/${id}`,
    data: {
      tahun,
      tahap: number === 0 ? 'awal' : `revisi ke-${number}`,
      jumlah: rows.length,
      pagu: formatRupiah(total),
      sebelum: before?.revisi ? formatRupiah(before.revisi.pagu_sesudah) : null,
      ...(revision.do === 'baru' ? { alasan: revision.alasan } : {}),
    },
  }
}
