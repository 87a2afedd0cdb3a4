import { formatDate } from '@akuntabel/domain'
import type { OfficeData, Signer } from '../../data/office.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph, prose, signatures } from '../../tree/make-block.ts'
import { gap, lineBreak } from '../../tree/make-inline.ts'
import { labelLines, tembusan } from '../../tree/make-official.ts'
import { entityName, entityShortName, postOf } from '../support/entity.ts'
import { letterHead } from '../support/letterhead.ts'
import { MARGINS } from '../support/page.ts'

/** Input of the template *Surat Pengantar*, the letter that goes with a report. */
export interface SuratPengantarData {
  office: OfficeData
  tahun: number
  /** The report it goes with: number and ISO date once it is final, null before. */
  laporan: { nomor: string | null; tanggal: string } | null
  /** Number and ISO date of the letter itself; null until it is numbered. */
  surat: { nomor: string; tanggal: string } | null
  /** The head of the office above, `Ketua Komisi Pemilihan Umum Provinsi Jawa Timur`, and where; null where there is none. */
  kepada: { jabatan: string; tempat: string } | null
  signer: Signer
  paper: 'F4' | 'A4'
  createdAt: string
}

/** Number and date of a letter that was not numbered yet are given by people; these are their places. */
const PLACE = '……………………'

/** The letter that goes with a Laporan Kinerja to the office above (step 10 of its process). */
export function suratPengantarTree(surat: SuratPengantarData): DocumentTree {
  const { office, tahun } = surat
  const day = surat.surat === null ? `${PLACE} ${tahun + 1}` : formatDate(surat.surat.tanggal)
  const title = `Surat Pengantar Laporan Kinerja ${entityShortName(office)} Tahun ${tahun}`
  return {
    kind: 'surat-pengantar',
    title,
    subject: title,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state: surat.laporan === null ? 'draf' : 'final',
    paper: surat.paper,
    margins: MARGINS,
    header: null,
    pageNumbers: false,
    createdAt: surat.createdAt,
    blocks: [
      letterHead(office),
      paragraph(`${office.place}, ${day}`, { align: 'right' }),
      labelLines([
        ['Nomor', surat.surat?.nomor ?? PLACE],
        ['Sifat', 'Biasa'],
        ['Lampiran', '1 (satu) berkas'],
        ['Perihal', `Penyampaian Laporan Kinerja Tahun ${tahun}`],
      ]),
      receiver(surat),
      ...body(surat),
      signatures(null, [
        { jabatan: postOf(surat.signer, office), nama: surat.signer.nama, nip: surat.signer.nip },
      ]),
      tembusan(['Inspektorat Utama Sekretariat Jenderal KPU', 'Arsip']),
    ],
  }
}

function receiver({ kepada }: SuratPengantarData): Block {
  if (kepada === null) {
    return paragraph([
      'Yth. ',
      gap('surat-pengantar:kepada', 'Penerima belum diketahui: kantor ini tidak punya kantor di atasnya.'),
    ])
  }
  return paragraph([`Yth. ${kepada.jabatan}`, lineBreak(), 'di', lineBreak(), kepada.tempat])
}

function body({ office, tahun, laporan }: SuratPengantarData): Block[] {
  const numbered = laporan?.nomor ? ` Nomor ${laporan.nomor}` : ''
  const signed = laporan === null ? '' : ` yang ditandatangani pada tanggal ${formatDate(laporan.tanggal)}`
  return [
    prose(
      'Berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah, ',
      'setiap entitas akuntabilitas kinerja menyusun dan menyajikan laporan kinerja atas prestasi kerja yang dicapai ',
      'berdasarkan penggunaan anggaran yang telah dialokasikan.',
    ),
    prose(
      `Sehubungan dengan hal tersebut, bersama ini disampaikan Laporan Kinerja ${entityName(office)} Tahun ${tahun}`,
      `${numbered}${signed}, sebanyak 1 (satu) berkas.`,
    ),
    prose('Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.'),
  ]
}
