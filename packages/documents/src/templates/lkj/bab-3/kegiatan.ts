import type { Block } from '../../../tree/block.ts'
import { heading, prose } from '../../../tree/make-block.ts'
import { bold, lineBreak, reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { stacked, told, whenAndWhere, whoCame } from '../../support/kegiatan-cells.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'

/** What was carried out for an indicator, from the log of the year; nothing is said where the log has nothing. */
export function kegiatan({ indikator, slug, shortName }: PlacedIndikator, { data: { tahun } }: Lkj): Block[] {
  const rows = indikator.kegiatan ?? []
  if (rows.length === 0) return []
  const id = `tabel-kegiatan-${slug}`
  return [
    heading({ id: `kegiatan-${slug}`, level: 5, text: 'Kegiatan yang dilaksanakan' }),
    prose(
      'Untuk indikator ini dilaksanakan ',
      count(rows.length, `jumlah:kegiatan:${indikator.kode}`),
      ' kegiatan, sebagaimana disajikan dalam ',
      reference(id),
      '.',
    ),
    table({
      id,
      number: PENDING,
      caption: `Kegiatan untuk ${shortName} Tahun ${tahun}`,
      columns: [
        column('No.', { align: 'center', width: 0.4 }),
        column('Kegiatan', { width: 1.8 }),
        column('Waktu, Tempat, dan Peserta', { width: 2 }),
        column('Uraian', { width: 3.2 }),
      ],
      rows: rows.map((one, at) =>
        row([
          `${at + 1}.`,
          [bold(one.nama), lineBreak(), one.jenis],
          stacked([
            whenAndWhere(one),
            one.peserta.length === 0 ? '' : whoCame(one, `kegiatan:${indikator.kode}:${at + 1}`),
          ]),
          told(one),
        ]),
      ),
      note: rows.some(({ peserta }) => peserta.length > 0) ? 'L = laki-laki, P = perempuan.' : null,
    }),
  ]
}
