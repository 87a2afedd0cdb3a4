import { formatDate, formatNumber } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference, value } from '../../../tree/make-inline.ts'
import { cell, column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'

/** What the office works with, as recorded; nothing is said where nothing is recorded. */
export function sarana({ data }: Lkj): Block[] {
  if (data.sarana == null) return []
  const { tanggal, rows } = data.sarana
  return [
    section(2, 'sarana', 'Sarana dan Prasarana'),
    prose(
      `Sarana dan prasarana kantor pada ${formatDate(tanggal)} disajikan dalam `,
      reference('tabel-sarana'),
      '.',
    ),
    table({
      id: 'tabel-sarana',
      number: PENDING,
      caption: 'Sarana dan Prasarana',
      columns: [
        column('No.', { align: 'center', width: 0.4 }),
        column('Sarana', { width: 2.2 }),
        column('Jumlah', { width: 1.1 }),
        column('Kepemilikan', { width: 1.2 }),
        column('Kondisi', { width: 0.9 }),
        column('Lokasi', { width: 1.2 }),
      ],
      rows: rows.map((one, at) =>
        row([
          `${at + 1}.`,
          one.nama,
          cell(
            value({
              text: `${formatNumber(one.jumlah)} ${one.satuan}`,
              raw: String(one.jumlah),
              source: `sarana:${at + 1}`,
            }),
          ),
          one.kepemilikan ?? '–',
          one.kondisi ?? '–',
          one.lokasi ?? '–',
        ]),
      ),
      note: rows.some((one) => one.kepemilikan === null || one.kondisi === null || one.lokasi === null)
        ? 'Tanda – berarti tidak dicatat.'
        : null,
    }),
  ]
}
