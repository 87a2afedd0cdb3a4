import { dayName, formatDate } from '@akuntabel/domain'
import type { PutusanData, RapatData } from '../../data/rapat.ts'
import type { Block, TableBlock } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { heading, list, paragraph, prose, signatures } from '../../tree/make-block.ts'
import { gap, lineBreak } from '../../tree/make-inline.ts'
import { labelLines } from '../../tree/make-official.ts'
import { column, row, table } from '../../tree/make-table.ts'
import { attendanceTable, personOf } from '../support/attendance.ts'
import { entityName, postOf } from '../support/entity.ts'
import { letterHead, officeHead } from '../support/letterhead.ts'
import { noName } from '../support/missing.ts'
import { closed } from '../support/official-list.ts'
import { MARGINS } from '../support/page.ts'
import { agendaInFull, agendaTopics } from './agenda.ts'

/** What a person writes on the printed letter. */
const PLACE = '……………………'

/** The letter that calls people to a meeting, with what will be spoken about. */
export function undanganRapatTree(rapat: RapatData): DocumentTree {
  const { office, judul, undangan, tanggal, tempat, waktu } = rapat
  const receivers =
    undangan.length === 0
      ? [paragraph(['Yth. ', gap('rapat:undangan', 'Yang diundang belum ditulis pada halaman Rapat.')])]
      : [paragraph('Yth.'), list('decimal', closed(undangan)), paragraph(['di', lineBreak(), office.place])]
  return treeOf(rapat, {
    kind: 'undangan-rapat',
    title: `Undangan ${judul}`,
    state: 'final',
    blocks: [
      letterHead(office),
      paragraph(`${office.place}, ${PLACE} ${tanggal.slice(0, 4)}`, { align: 'right' }),
      labelLines([
        ['Nomor', PLACE],
        ['Sifat', 'Biasa'],
        ['Lampiran', '–'],
        ['Perihal', `Undangan ${judul}`],
      ]),
      ...receivers,
      prose(
        `Sehubungan dengan pelaksanaan ${judul} ${entityName(office)}, kami mengundang Saudara untuk hadir pada:`,
      ),
      whenAndWhere({ tanggal, waktu: waktu ?? PLACE, tempat }),
      paragraph('Acara:'),
      list('decimal', agendaTopics(rapat)),
      prose('Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.'),
      ...signed(rapat, null),
    ],
  })
}

/** Where those who came sign; before the meeting those who are called. */
export function daftarHadirTree(rapat: RapatData): DocumentTree {
  const { hadir, undangan, judul } = rapat
  const people = (hadir.length > 0 ? hadir : undangan).map(personOf)
  return treeOf(rapat, {
    kind: 'daftar-hadir',
    title: `Daftar Hadir ${judul}`,
    state: 'final',
    blocks: [
      ...head(rapat, 'DAFTAR HADIR'),
      ...(people.length === 0
        ? [prose(gap('rapat:hadir', 'Yang hadir atau yang diundang belum ditulis pada halaman Rapat.'))]
        : [attendanceTable(people)]),
    ],
  })
}

/** What was spoken about and decided. */
export function notulenTree(rapat: RapatData): DocumentTree {
  const { office, acara, putusan, hadir, judul, tanggal } = rapat
  const agenda = agendaInFull(acara)
  return treeOf(rapat, {
    kind: 'notulen',
    title: `Notulen ${judul}`,
    state: rapat.state,
    blocks: [
      ...head(rapat, 'NOTULEN'),
      heading({ id: 'acara', level: 2, label: 'A.', text: 'Acara' }),
      ...(agenda.length === 0
        ? [prose('Tidak ada indikator yang tertinggal, data yang terlambat, atau putusan yang menunggu.')]
        : agenda),
      heading({ id: 'putusan', level: 2, label: 'B.', text: 'Putusan' }),
      ...(putusan.length === 0 ? [prose('Rapat ini tidak mencatat putusan.')] : [putusanTable(putusan)]),
      heading({ id: 'hadir', level: 2, label: 'C.', text: 'Yang Hadir' }),
      hadir.length === 0
        ? prose(gap('rapat:hadir', 'Yang hadir belum ditulis pada halaman Rapat.'))
        : list('decimal', closed(hadir)),
      // Stands on the page of the signature, which so is never alone.
      prose('Demikian notulen ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'),
      ...signed(rapat, `${office.place}, ${formatDate(tanggal)}`),
    ],
  })
}

/** Decisions, each with who does it until when, and how it stands. */
export function putusanTable(putusan: readonly PutusanData[], id = 'tabel-putusan'): TableBlock {
  return table({
    ...{ id, numberRow: true, close: true },
    columns: [
      column('No.', { align: 'center', width: 0.5 }),
      column('Indikator', { width: 0.9 }),
      column('Putusan', { width: 3.4 }),
      column('Yang Diubah', { width: 1.3 }),
      column('Pelaksana', { width: 1.6 }),
      column('Tenggat', { width: 1.3 }),
      column('Keadaan', { width: 1.8 }),
    ],
    rows: putusan.map((one, at) =>
      row([
        `${at + 1}.`,
        one.kode ?? '–',
        one.uraian,
        one.jenis,
        one.siapa ?? '–',
        one.tenggat === null ? '–' : formatDate(one.tenggat),
        [one.keadaan, one.hasil, one.perubahan]
          .filter((part) => part !== null)
          .flatMap((part, place) => (place === 0 ? [part] : [lineBreak(), part])),
      ]),
    ),
  })
}

function head(rapat: RapatData, name: string): Block[] {
  const { office, judul, tanggal, waktu, tempat } = rapat
  return [
    officeHead(office),
    heading({ id: 'judul', level: 1, text: name, continues: true }),
    paragraph(judul.toUpperCase(), { align: 'center', style: 'subtitle' }),
    whenAndWhere({ tanggal, waktu: waktu ?? '–', tempat }),
  ]
}

function whenAndWhere({ tanggal, waktu, tempat }: { tanggal: string; waktu: string; tempat: string }): Block {
  return labelLines([
    ['Hari, tanggal', `${dayName(tanggal)}, ${formatDate(tanggal)}`],
    ['Waktu', waktu],
    ['Tempat', tempat],
  ])
}

function signed({ office, signer }: RapatData, place: string | null): Block[] {
  const unnamed =
    signer.nama.trim() === '' ? [paragraph(noName('rapat', signer.jabatan), { align: 'right' })] : []
  return [
    ...unnamed,
    signatures(place, [{ jabatan: postOf(signer, office), nama: signer.nama, nip: signer.nip }]),
  ]
}

function treeOf(
  { office, tahun, paper, createdAt }: RapatData,
  { kind, title, state, blocks }: Pick<DocumentTree, 'kind' | 'title' | 'state' | 'blocks'>,
): DocumentTree {
  return {
    ...{ kind, title, subject: `${title}, ${entityName(office)}`, language: 'id-ID' },
    satker: { code: office.code, name: office.shortName },
    ...{ entitas: office.entitas, year: tahun, state, paper, margins: MARGINS },
    ...{ header: null, pageNumbers: true, createdAt, blocks },
  }
}
