import type { ReadDocument } from '@akuntabel/documents'
import { checkDocuments } from '../engine/check-documents.ts'
import type { Report } from '../engine/finding.ts'
import { documentFromText } from './document-from-text.ts'

const TEXT = `# BAB III AKUNTABILITAS KINERJA
Tabel 3.1 Realisasi Anggaran
Kode | Program | Pagu (Rp) | Realisasi (Rp) | Sisa (Rp)
---
3355 | Dukungan <Manajemen> | 4.103.445.000 | 4.082.850.734 | 20.594.260
3356 | Program "Lain" | 1.000.000 | 900.000 | 100.000`

/** One wrong remainder; `before` is put ahead of it, as another page would be. */
export function sampleReport(before = ''): { report: Report; doc: ReadDocument } {
  const { doc } = documentFromText(`${before}${TEXT}`)
  return { report: checkDocuments([doc], { aturan: 'hitung/sisa' }), doc }
}
