import { NEUTRAL_EMBLEM } from '../../pictures/neutral-emblem.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import {
  contents,
  cover,
  figure,
  heading,
  landscape,
  list,
  pageBreak,
  paragraph,
  prose,
  signatures,
} from '../../tree/make-block.ts'
import { bold, gap, italic, lineBreak, reference, value } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { createNumbering } from '../../tree/numbering.ts'

export const SAMPLE_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="240" viewBox="0 0 480 240"><rect x="40" y="60" width="80" height="140" fill="#0B5563"/><text x="80" y="220" text-anchor="middle" font-family="Liberation Sans" font-size="12">2021</text></svg>'

const SENTENCE =
  'Komisi Pemilihan Umum Kota Blitar menyelenggarakan pendidikan pemilih secara berkelanjutan melalui sosialisasi tatap muka, media massa, dan media sosial agar partisipasi masyarakat dalam pemilihan tetap terjaga.'

export function sampleTree(changes: Partial<DocumentTree> = {}): DocumentTree {
  return {
    kind: 'lkj',
    title: 'Laporan Kinerja KPU Kota Blitar Tahun 2021',
    subject: 'Laporan Kinerja',
    language: 'id-ID',
    satker: { code: '3572', name: 'KPU Kota Blitar' },
    entitas: 'kpu',
    year: 2021,
    state: 'draf',
    paper: 'F4',
    margins: { top: 30, right: 20, bottom: 20, left: 25 },
    header: 'Laporan Kinerja KPU Kota Blitar Tahun 2021',
    pageNumbers: true,
    createdAt: '2022-02-28T03:00:00Z',
    blocks: [...opening(), ...firstChapter(), ...thirdChapter(), ...appendix()],
    ...changes,
  }
}

function opening(): Block[] {
  return [
    cover({
      lines: ['Laporan Kinerja', 'Akuntabilitas Kinerja Instansi Pemerintah'],
      office: 'Komisi Pemilihan Umum Kota Blitar',
      year: '2021',
      emblem: NEUTRAL_EMBLEM,
      address: ['Jalan Contoh Nomor 1, Blitar'],
    }),
    heading({ id: 'kata-pengantar', level: 1, text: 'KATA PENGANTAR' }),
    prose(`${SENTENCE} ${SENTENCE}`),
    prose(gap('kata-pengantar', 'kata pengantar ditulis oleh Ketua KPU Kota Blitar.')),
    signatures('Blitar, 28 Februari 2022', [{ jabatan: 'Ketua KPU Kota Blitar', nama: 'KETUA', nip: null }]),
    heading({ id: 'daftar-isi', level: 1, text: 'DAFTAR ISI' }),
    contents('headings'),
    heading({ id: 'daftar-tabel', level: 1, text: 'DAFTAR TABEL' }),
    contents('tables'),
    heading({ id: 'daftar-gambar', level: 1, text: 'DAFTAR GAMBAR' }),
    contents('figures'),
  ]
}

function firstChapter(): Block[] {
  return [
    heading({ id: 'bab-1', level: 1, label: 'BAB I', text: 'PENDAHULUAN' }),
    heading({ id: 'latar', level: 2, label: 'A.', text: 'Latar Belakang' }),
    prose(SENTENCE, ' ', bold('Akuntabilitas kinerja'), ' diwujudkan dalam ', italic('laporan kinerja'), '.'),
    prose(SENTENCE, ' ', gap('isu', 'isu strategis.'), ' ', SENTENCE),
    heading({ id: 'dasar', level: 2, label: 'B.', text: 'Dasar Hukum' }),
    list('decimal', [
      'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;',
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014;',
      {
        blocks: [
          paragraph('Keputusan KPU:'),
          list('alpha', ['tentang Rencana Strategis;', 'tentang Pedoman.']),
        ],
      },
    ]),
    heading({ id: 'sistematika', level: 3, label: '1.', text: 'Sistematika Penyajian' }),
    list('bullet', ['Bab I Pendahuluan', 'Bab II Perencanaan Kinerja']),
    heading({ id: 'rincian', level: 4, label: 'a.', text: 'Rincian' }),
    list('kesatu', ['Menetapkan Laporan Kinerja.', SENTENCE]),
  ]
}

function thirdChapter(): Block[] {
  const numbers = createNumbering()
  numbers.startChapter(3)
  return [
    heading({ id: 'bab-3', level: 1, label: 'BAB III', text: 'AKUNTABILITAS KINERJA' }),
    heading({ id: 'capaian', level: 2, label: 'A.', text: 'Capaian Kinerja Organisasi' }),
    prose('Capaian disajikan pada ', reference('t-capaian'), ' dan ', reference('g-capaian'), '.'),
    table({
      id: 't-capaian',
      number: numbers.table(),
      caption: 'Capaian Indikator Kinerja Utama Tahun 2021',
      columns: [
        column('Sasaran', { width: 3 }),
        column('Indikator', { width: 4 }),
        figureColumn('Target', '%', 1.4),
        figureColumn('Realisasi', '%', 1.5),
        figureColumn('Capaian', '%', 1.4),
      ],
      rows: [
        row([
          cell('Terselenggaranya pemilihan yang demokratis', { rowspan: 2 }),
          'Persentase partisipasi pemilih',
          figureOf('80', 'target:IKU-1'),
          figureOf('77', 'realisasi:IKU-1'),
          figureOf('96,25', 'capaian:IKU-1'),
        ]),
        row(['Persentase pemilih disabilitas', figureOf('75', 't2'), notFilled('r2'), notFilled('c2')]),
        totalRow([cell('Rata-rata', { colspan: 4 }), figureOf('96,25', 'capaian:S1')]),
      ],
      note: 'Sumber: Subbagian Perencanaan, Data dan Informasi.',
    }),
    figure({
      id: 'g-capaian',
      number: numbers.figure(),
      caption: 'Capaian Tahun 2017–2021',
      alt: 'Diagram batang capaian: 96,25 persen pada 2021.',
      svg: SAMPLE_SVG,
    }),
    heading({ id: 'anggaran', level: 2, label: 'B.', text: 'Realisasi Anggaran' }),
    budgetTable(numbers.table(), 30),
  ]
}

function appendix(): Block[] {
  return [
    landscape(
      heading({ id: 'lampiran', level: 1, label: 'LAMPIRAN', text: 'RENCANA AKSI' }),
      table({
        id: 't-aksi',
        number: null,
        caption: null,
        columns: [
          column('No', { width: 0.5, align: 'center' }),
          column('Rencana Aksi', { width: 6 }),
          column('Penanggung Jawab', { width: 3 }),
        ],
        rows: [1, 2, 3].map((at) => row([`${at}`, SENTENCE, 'Kepala Subbagian Teknis'])),
      }),
    ),
    paragraph('PERNYATAAN', { style: 'title' }),
    paragraph(['Telah direviu.', lineBreak(), 'Sesuai dengan pedoman.'], { align: 'center' }),
    pageBreak(),
    paragraph('Demikian pernyataan ini dibuat dengan sebenarnya.', { align: 'justify' }),
    signatures('Blitar, 28 Februari 2022', [
      { role: 'Pihak Kedua,', jabatan: 'Ketua KPU Kota Blitar', nama: 'KETUA', nip: null },
      {
        role: 'Pihak Pertama,',
        jabatan: 'Sekretaris KPU Kota Blitar',
        nama: 'SEKRETARIS',
        nip: '19700101 199001 1 001',
      },
    ]),
  ]
}

function budgetTable(number: string, outputs: number): Block {
  const rows = Array.from({ length: outputs }, (_, at) =>
    row(
      [
        `3355.BKB.${`${at + 1}`.padStart(3, '0')}`,
        `Layanan perencanaan dan penganggaran ke-${at + 1}`,
        figureOf('41.034.450', `pagu:${at}`),
        figureOf('40.828.507', `realisasi:${at}`),
        figureOf('99,50', `persen:${at}`),
      ],
      2,
    ),
  )
  return table({
    id: 't-anggaran',
    number,
    caption: 'Pagu dan Realisasi Anggaran menurut Program, Kegiatan, dan Output',
    columns: [
      column('Kode', { width: 2.2 }),
      column('Uraian', { width: 4 }),
      figureColumn('Pagu', 'Rp', 2.3),
      figureColumn('Realisasi', 'Rp', 2.3),
      figureColumn('Persentase', '%', 1.9),
    ],
    rows: [
      groupRow(
        [
          'CQ',
          'Program Dukungan Manajemen',
          figureOf('1.231.033.500', 'p'),
          figureOf('1.224.855.210', 'r'),
          figureOf('99,50', 's'),
        ],
        0,
      ),
      row(
        [
          '3355',
          'Pelaksanaan manajemen perencanaan',
          figureOf('1.231.033.500', 'p'),
          figureOf('1.224.855.210', 'r'),
          figureOf('99,50', 's'),
        ],
        1,
      ),
      ...rows,
      totalRow([
        cell('Jumlah', { colspan: 2 }),
        figureOf('1.231.033.500', 'p'),
        figureOf('1.224.855.210', 'r'),
        figureOf('99,50', 's'),
      ]),
    ],
  })
}

function figureOf(text: string, source: string) {
  return value({ text, raw: text.replaceAll('.', '').replace(',', '.'), source })
}

function notFilled(source: string) {
  return value({ text: '', raw: null, source })
}
