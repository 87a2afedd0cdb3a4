import { formatDate, type PegawaiCount, type PegawaiTables } from '@akuntabel/domain'
import type { Block, TableBlock } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { reference } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { PENDING } from './chapter.ts'
import { count, countCell } from './figures.ts'

/** Who works for an office, by what is recorded of them; nothing where nothing is. */
export function pegawaiPart(pegawai: ({ tanggal: string } & PegawaiTables) | null): Block[] {
  if (pegawai === null) return []
  const { golongan, jumlah, tanggal } = pegawai
  const others = [
    { judul: 'Menurut status', rows: pegawai.status },
    { judul: 'Menurut pendidikan', rows: pegawai.pendidikan },
    { judul: 'Menurut yang membayar', rows: pegawai.dibayar },
  ].filter(({ rows }) => rows.length > 0)
  return [
    prose(
      `Pada ${formatDate(tanggal)} pegawai berjumlah `,
      count(jumlah, 'jumlah:pegawai'),
      ' orang, sebagaimana disajikan dalam ',
      ...(golongan.length > 0 ? [reference('tabel-pegawai-golongan'), ' dan '] : []),
      reference('tabel-pegawai'),
      '.',
    ),
    ...(golongan.length > 0 ? [byGolongan(golongan, jumlah)] : []),
    table({
      id: 'tabel-pegawai',
      number: PENDING,
      caption: 'Pegawai Menurut Status, Pendidikan, dan Sumber Pembayaran',
      columns: [column('Uraian', { width: 3 }), figureColumn('Jumlah', 'orang')],
      rows: others.flatMap(({ judul, rows }) => [
        groupRow([cell(judul, { colspan: 2 })]),
        ...rows.map((one) => row([one.nama, countCell(one.jumlah, `pegawai:${one.nama}`)], 1)),
      ]),
    }),
  ]
}

function byGolongan(rows: readonly PegawaiCount[], jumlah: number): TableBlock {
  return table({
    id: 'tabel-pegawai-golongan',
    number: PENDING,
    caption: 'Pegawai Menurut Golongan/Ruang',
    close: true,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Golongan/Ruang', { width: 2.6 }),
      figureColumn('Jumlah', 'orang'),
    ],
    rows: [
      ...rows.map((one, at) => row([`${at + 1}.`, one.nama, countCell(one.jumlah, `pegawai:${one.nama}`)])),
      totalRow([cell('Jumlah', { colspan: 2 }), countCell(jumlah, 'jumlah:pegawai')]),
    ],
  })
}
