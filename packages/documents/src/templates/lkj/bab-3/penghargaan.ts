import { formatDate } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import type { Lkj } from '../context.ts'

/** What the office was honoured for in the year; nothing is said where nothing is recorded. */
export function penghargaan({ data, shortName }: Lkj): Block[] {
  const rows = data.penghargaan ?? []
  if (rows.length === 0) return []
  const incomplete = rows.some((one) => [one.tingkat, one.tanggal, one.dokumen].includes(null))
  return [
    section(2, 'penghargaan', 'Penghargaan'),
    prose(
      `Dalam tahun ${data.tahun} ${shortName} menerima `,
      count(rows.length, 'jumlah:penghargaan'),
      ' penghargaan, sebagaimana disajikan dalam ',
      reference('tabel-penghargaan'),
      '.',
    ),
    table({
      id: 'tabel-penghargaan',
      number: PENDING,
      caption: `Penghargaan yang Diterima Tahun ${data.tahun}`,
      columns: [
        column('No.', { align: 'center', width: 0.4 }),
        column('Penghargaan', { width: 2.4 }),
        column('Pemberi', { width: 1.8 }),
        column('Tingkat', { width: 1 }),
        column('Tanggal', { width: 1.2 }),
        column('Nomor Piagam', { width: 1.2 }),
      ],
      rows: rows.map((one, at) =>
        row([
          `${at + 1}.`,
          one.nama,
          one.pemberi,
          one.tingkat ?? '–',
          one.tanggal === null ? '–' : formatDate(one.tanggal),
          one.dokumen ?? '–',
        ]),
      ),
      note: incomplete ? 'Tanda – berarti tidak dicatat.' : null,
    }),
  ]
}
