import { NEUTRAL_EMBLEM } from '../../pictures/neutral-emblem.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { list, pageBreak, paragraph, prose, signatures } from '../../tree/make-block.ts'
import { lineBreak } from '../../tree/make-inline.ts'
import { clauses, image, labelLines, lampiranHead, letterhead, tembusan } from '../../tree/make-official.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { sampleTree } from './sample-tree.ts'

/** Two pixels by one. */
export const SMALL_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPgDk3+9uMXAAlKA6xFcgO+AAAAAElFTkSuQmCC'

/** A letter and a Keputusan with its Lampiran: every block that only official papers have. */
export function officialTree(changes: Partial<DocumentTree> = {}): DocumentTree {
  return sampleTree({
    kind: 'surat-pengantar',
    title: 'Penyampaian Laporan Kinerja Tahun 2021',
    state: 'final',
    header: null,
    pageNumbers: false,
    blocks: [...letter(), pageBreak(), ...keputusan(), pageBreak(), ...lampiran()],
    ...changes,
  })
}

function letter(): DocumentTree['blocks'] {
  return [
    letterhead({
      emblem: NEUTRAL_EMBLEM,
      lines: ['KOMISI PEMILIHAN UMUM', 'KOTA BLITAR'],
      address: ['Jalan Contoh Nomor 1, Blitar 66100', 'Telepon (0342) 000000, kota-blitar@contoh.go.id'],
    }),
    paragraph('Blitar, 28 Februari 2022', { align: 'right' }),
    labelLines([
      ['Nomor', '12/PR.03.1-SD/3572/2022'],
      ['Sifat', 'Biasa'],
      ['Lampiran', '1 (satu) berkas'],
      ['Perihal', 'Penyampaian Laporan Kinerja Komisi Pemilihan Umum Kota Blitar Tahun 2021'],
    ]),
    paragraph(['Yth. Ketua KPU Provinsi Jawa Timur', lineBreak(), 'di Surabaya']),
    prose('Bersama ini disampaikan Laporan Kinerja Tahun 2021.'),
    signatures('Blitar, 28 Februari 2022', [
      { jabatan: 'Ketua,', nama: 'KETUA', nip: null, sign: 'electronic' },
    ]),
    tembusan(['Sekretaris Jenderal KPU;', 'Arsip.']),
  ]
}

function keputusan(): DocumentTree['blocks'] {
  return [
    letterhead({
      emblem: {
        picture: { format: 'png', base64: SMALL_PNG },
        alt: 'Lambang contoh',
      },
      lines: ['KOMISI PEMILIHAN UMUM', 'KOTA BLITAR'],
      address: null,
    }),
    clauses([
      {
        label: 'Menimbang',
        blocks: [
          list('alpha', ['bahwa laporan kinerja disusun setiap tahun;', 'bahwa perlu menetapkan Keputusan;']),
        ],
      },
      { label: 'Mengingat', blocks: [paragraph('Peraturan Presiden Nomor 29 Tahun 2014.')] },
    ]),
    signatures('Blitar, 28 Februari 2022', [{ jabatan: 'Ketua,', nama: 'KETUA', nip: null, sign: 'ttd' }]),
  ]
}

function lampiran(): DocumentTree['blocks'] {
  return [
    lampiranHead('LAMPIRAN I', 'KEPUTUSAN KOMISI PEMILIHAN UMUM KOTA BLITAR', 'NOMOR 12 TAHUN 2022'),
    table({
      id: 'target',
      numberRow: true,
      columns: [
        column('No.', { width: 0.5, align: 'center' }),
        column('Sasaran', { width: 3 }),
        column('Indikator', { width: 3 }),
        column('Target', { align: 'center' }),
      ],
      rows: [
        row([
          cell('1.', { rowspan: 2 }),
          cell('Terwujudnya pemilihan', { rowspan: 2 }),
          'Partisipasi pemilih',
          '80%',
        ]),
        row(['Pemilih disabilitas', '75%']),
      ],
    }),
    image({
      picture: { format: 'png', base64: SMALL_PNG },
      alt: 'Foto sosialisasi di aula',
      width: 60,
      caption: 'Sosialisasi di Aula KPU Kota Blitar',
    }),
  ]
}
