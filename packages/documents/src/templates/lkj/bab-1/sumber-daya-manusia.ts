import { formatDate, type PegawaiCount } from '@akuntabel/domain'
import type { LkjData } from '../../../data/lkj.ts'
import type { Block, TableBlock } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { counted } from '../../support/counted.ts'
import { count, countCell } from '../../support/figures.ts'
import type { Lkj } from '../context.ts'
import { optionalPart, requiredPart } from '../typed-part.ts'

/** People of the office: members where the main entity reports, staff as recorded and as the office wrote of them. */
export function sumberDayaManusia(lkj: Lkj): Block[] {
  const text = saysPeople(lkj.data) ? optionalPart(lkj, 'sdm') : requiredPart(lkj, 'sdm')
  return [
    section(2, 'sumber-daya-manusia', 'Sumber Daya Manusia'),
    ...membersSentence(lkj),
    ...staff(lkj),
    ...text,
  ]
}

/** Where the members or the staff are told of, nothing must be written. */
export function saysPeople(data: LkjData): boolean {
  return saysMembers(data) || data.pegawai != null
}

function saysMembers({ office: { entitas, organisation } }: LkjData): boolean {
  return entitas !== 'sekretariat' && organisation.members !== null && organisation.words.anggota !== null
}

function membersSentence({ data }: Lkj): Block[] {
  const { members, memberTerm, words } = data.office.organisation
  if (!saysMembers(data) || members === null || words.anggota === null) return []
  const term = memberTerm === null ? '' : ` masa jabatan ${memberTerm.replace('-', '–')}`
  return [prose(...counted(words.anggota.replace('{masaJabatan}', term), members, 'jumlah:anggota'))]
}

function staff({ data: { pegawai } }: Lkj): Block[] {
  if (pegawai == null) return []
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
