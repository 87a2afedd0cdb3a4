import type { Block, TableBlock } from '../../tree/block.ts'
import { list, paragraph, prose } from '../../tree/make-block.ts'
import { bold, reference } from '../../tree/make-inline.ts'
import { column, row, table } from '../../tree/make-table.ts'
import { PENDING, section } from '../support/chapter.ts'
import { counted } from '../support/counted.ts'
import { noAnggota, noPegawai, noTugas } from '../support/missing.ts'
import { officeParts } from '../support/office-parts.ts'
import { pegawaiPart } from '../support/pegawai.ts'
import { tugasLines } from '../support/tugas-lines.ts'
import { type Book, optionalText } from './book.ts'

/** C. Tugas Pokok dan Fungsi: what the law gives the office to do, its members, its secretariat and its staff. */
export function tugasFungsi(book: Book): Block[] {
  const { data } = book
  return [
    section(2, 'tugas-fungsi', 'Tugas Pokok dan Fungsi'),
    prose(data.office.entity.uraian),
    ...optionalText(book, 'tugas-fungsi'),
    ...tugas(book),
    section(3, 'organisasi', 'Susunan Organisasi'),
    ...members(book),
    ...officeParts(data.office),
    ...secretariat(book),
    section(3, 'pegawai', 'Pegawai'),
    ...(data.pegawai === null ? [prose(noPegawai())] : pegawaiPart(data.pegawai)),
  ]
}

function tugas({ data }: Book): Block[] {
  if (data.tugas.length === 0) return [prose(noTugas())]
  return data.tugas.flatMap(({ entitas, bagian }, of) => [
    section(3, `tugas-${of + 1}`, `Tugas, Wewenang, dan Kewajiban ${entitas}`),
    ...bagian.flatMap(({ judul, butir }) => [
      paragraph(bold(judul), { style: 'run-in' }),
      list('decimal', tugasLines(butir)),
    ]),
  ])
}

/** Those recorded on the day of the decree; that others are not is said where the office has more. */
function members({ data: { anggota, office } }: Book): Block[] {
  const { members: of, memberTerm, words } = office.organisation
  const term = memberTerm === null ? '' : ` masa jabatan ${memberTerm.replace('-', '–')}`
  const sentence =
    of === null || words.anggota === null
      ? []
      : [prose(...counted(words.anggota.replace('{masaJabatan}', term), of, 'jumlah:anggota'))]
  if (anggota.length === 0) return [...sentence, prose(noAnggota(null))]
  const missing = of === null ? 0 : of - anggota.length
  return [
    ...sentence,
    prose('Anggota yang tercatat disajikan dalam ', reference('tabel-anggota'), '.'),
    membersTable(anggota),
    ...(missing > 0 ? [prose(noAnggota(missing))] : []),
  ]
}

function membersTable(anggota: Book['data']['anggota']): TableBlock {
  return table({
    id: 'tabel-anggota',
    number: PENDING,
    caption: 'Anggota',
    columns: [
      column('No.', { align: 'center', width: 0.5 }),
      column('Nama', { width: 2.4 }),
      column('Kedudukan', { width: 1.3 }),
      column('Divisi', { width: 2.6 }),
      column('Koordinator Wilayah', { width: 1.6 }),
    ],
    rows: anggota.map(({ nama, kedudukan, divisi, wilayah }, at) =>
      row([`${at + 1}.`, nama, kedudukan, divisi ?? '–', wilayah ?? '–']),
    ),
  })
}

function secretariat({ data: { sekretariat } }: Book): Block[] {
  if (sekretariat.length === 0) return []
  return [
    prose('Pejabat sekretariat yang tercatat disajikan dalam ', reference('tabel-pejabat'), '.'),
    table({
      id: 'tabel-pejabat',
      number: PENDING,
      caption: 'Pejabat Sekretariat',
      columns: [
        column('No.', { align: 'center', width: 0.5 }),
        column('Jabatan', { width: 4 }),
        column('Nama', { width: 3 }),
      ],
      rows: sekretariat.map(({ jabatan, nama }, at) => row([`${at + 1}.`, jabatan, nama])),
    }),
  ]
}
