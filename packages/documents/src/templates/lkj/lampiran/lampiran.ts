import type { Block } from '../../../tree/block.ts'
import { pageBreak, paragraph, prose } from '../../../tree/make-block.ts'
import { attachmentOwner, pkAttachment } from '../../pk/attachment.ts'
import { pkTitle } from '../../pk/revision.ts'
import { pkStatement } from '../../pk/statement.ts'
import { attachment } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { daftarBukti } from './daftar-bukti.ts'
import { rencanaAksiPages } from './rencana-aksi-table.ts'

/** What the report leans on: the agreement, the plan of action, the evidence, the reviu. */
export function lampiran(lkj: Lkj): Block[] {
  return [
    ...perjanjian(lkj),
    ...rencanaAksiPages(lkj),
    attachment(3, 'lampiran-bukti', 'Daftar Bukti Dukung'),
    ...daftarBukti(lkj),
    attachment(4, 'lampiran-reviu', 'Pernyataan Telah Direviu'),
    prose(
      'Halaman ini disediakan untuk Pernyataan Telah Direviu dari Aparat Pengawasan Intern Pemerintah (APIP) atas ',
      `Laporan Kinerja ${lkj.name} Tahun ${lkj.data.tahun}.`,
    ),
  ]
}

function perjanjian({ data }: Lkj): Block[] {
  return [
    attachment(1, 'lampiran-pk', pkTitle(data.pk)),
    attachmentOwner(data.pk.office),
    ...pkStatement(data.pk),
    pageBreak(),
    paragraph(`Lampiran ${pkTitle(data.pk)}`.toUpperCase(), { align: 'center', style: 'title' }),
    attachmentOwner(data.pk.office, data.pk),
    ...pkAttachment(data.pk, 'lampiran-pk'),
  ]
}
