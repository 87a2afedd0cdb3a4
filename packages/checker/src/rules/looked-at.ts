import type { Position } from '@akuntabel/documents'
import type { Facts } from '../facts/types.ts'
import { ledgerOf } from '../ledger/ledger-of.ts'
import { commitments } from '../promises/pairings.ts'
import { figureCell, hasFigure } from './cells.ts'
import { changesIn } from './hitung/pertumbuhan-changes.ts'
import { measuredRows } from './measured-rows.ts'

export interface LookedAt {
  /** What the rule looks at, for people: `kutipan peraturan`. */
  noun: string
  places: (facts: Facts) => Position[]
}

const positions = (found: readonly { position: Position }[]) => found.map(({ position }) => position)
const rowsOf = (facts: Facts, roles: readonly string[]) =>
  facts.tables.filter(({ role }) => roles.includes(role)).flatMap(({ rows }) => rows)
const offices = ({ offices: found }: Facts) => positions(found)
const scales = (facts: Facts) => positions(facts.scales)

/**
 * What each rule looks at, so that silence can be weighed: nothing of it is said to be unchecked, else how much was
 * right, unless the rule tells that place by place.
 */
export const LOOKED_AT: Readonly<Record<string, LookedAt>> = {
  'anggaran/kode': {
    noun: 'kode anggaran',
    places: (facts) =>
      positions(rowsOf(facts, ['anggaran', 'pendanaan']).filter(({ kode }) => kode !== null)),
  },
  'anggaran/revisi': {
    noun: 'baris revisi anggaran',
    places: (facts) => positions(rowsOf(facts, ['revisi'])),
  },
  'bentuk/angka': {
    noun: 'angka dalam tabel',
    places: (facts) =>
      facts.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => positions(cells.filter(hasFigure)))),
  },
  'bentuk/istilah': { noun: 'kalimat', places: (facts) => positions(facts.sentences) },
  'hitung/batas': { noun: 'pernyataan batas', places: (facts) => positions(ledgerOf(facts).bounds) },
  'hitung/capaian': {
    noun: 'capaian indikator',
    places: (facts) =>
      facts.tables
        .filter(({ role }) => role === 'pengukuran')
        .flatMap((table) =>
          positions(measuredRows(table).flatMap(({ capaian }) => (hasFigure(capaian) ? [capaian] : []))),
        ),
  },
  'hitung/hitungan': { noun: 'bilangan benda dalam kalimat', places: (facts) => positions(facts.counts) },
  'hitung/induk': {
    noun: 'baris program atau kegiatan dengan rinciannya',
    places: (facts) =>
      facts.tables
        .filter(({ role }) => role === 'anggaran' || role === 'pendanaan')
        .flatMap(({ rows }) =>
          positions(rows.filter((row) => rows.some(({ parent }) => parent === row.index))),
        ),
  },
  'hitung/jumlah': {
    noun: 'baris jumlah',
    places: (facts) => facts.tables.flatMap(({ rows }) => positions(rows.filter(({ isTotal }) => isTotal))),
  },
  'hitung/persen': {
    noun: 'persentase serapan',
    places: (facts) =>
      rowsOf(facts, ['anggaran']).flatMap((row) => {
        const [pagu, realisasi, persen] = [
          figureCell(row, 'pagu'),
          figureCell(row, 'realisasi'),
          figureCell(row, 'persen'),
        ]
        return pagu && realisasi && persen ? [persen.position] : []
      }),
  },
  'hitung/pertumbuhan': {
    noun: 'kenaikan atau penurunan dalam kalimat',
    places: (facts) => positions(facts.sentences.filter(({ text }) => changesIn(text).length > 0)),
  },
  'hitung/rata-rata': {
    noun: 'baris rata-rata',
    places: (facts) => facts.tables.flatMap(({ rows }) => positions(rows.filter(({ isMean }) => isMean))),
  },
  'hitung/sisa': {
    noun: 'sisa anggaran',
    places: (facts) =>
      rowsOf(facts, ['anggaran']).flatMap((row) => {
        const cell = figureCell(row, 'sisa')
        return cell === null ? [] : [cell.position]
      }),
  },
  'hitung/terbilang': {
    noun: 'angka yang juga ditulis dengan huruf',
    places: (facts) => positions(facts.words),
  },
  'hukum/kutipan': { noun: 'kutipan peraturan', places: (facts) => positions(facts.citations) },
  'identitas/entitas': {
    noun: 'sebutan pemilik laporan',
    places: (facts) => positions(ledgerOf(facts).mentions.entities),
  },
  'identitas/jenis': { noun: 'nama kantor', places: offices },
  'identitas/satker': {
    noun: 'nama kantor',
    places: (facts) => [...offices(facts), ...positions(ledgerOf(facts).mentions.agencies)],
  },
  'identitas/tingkat': { noun: 'nama kantor', places: offices },
  'isi/judul-berlawanan': { noun: 'judul', places: (facts) => positions(facts.sections) },
  'isi/serapan-sebagai-capaian': {
    noun: 'kalimat tentang serapan',
    places: (facts) =>
      positions(
        facts.quantities.filter(({ source, measure }) => source === 'prosa' && measure === 'persen-serapan'),
      ),
  },
  'sepakat/angka': {
    noun: 'angka dalam kalimat',
    places: (facts) => {
      const { claims, rows } = ledgerOf(facts)
      return positions([...facts.quantities.filter(({ source }) => source === 'prosa'), ...claims, ...rows])
    },
  },
  'sepakat/deret': {
    noun: 'angka tahun ini dalam deret beberapa tahun',
    places: (facts) => ledgerOf(facts).series.map(({ series }) => series.cell.position),
  },
  'sepakat/indikator': {
    noun: 'indikator yang diperjanjikan',
    places: (facts) => commitments(facts, 'pk').map(({ row }) => row.row.position),
  },
  'sepakat/nama': { noun: 'nama orang', places: (facts) => positions(facts.people) },
  'sepakat/nip': {
    noun: 'NIP',
    places: (facts) => positions(facts.people.filter(({ nip }) => nip !== null)),
  },
  'sepakat/renstra': {
    noun: 'indikator dengan target',
    places: (facts) =>
      [...commitments(facts, 'pk'), ...commitments(facts, 'pengukuran')].map(({ row }) => row.row.position),
  },
  'sepakat/target': {
    noun: 'indikator yang diperjanjikan atau diukur',
    places: (facts) =>
      [...commitments(facts, 'pk'), ...commitments(facts, 'pengukuran')].map(({ row }) => row.row.position),
  },
  'skala/celah': { noun: 'skala penilaian', places: scales },
  'skala/kategori': { noun: 'skala penilaian', places: scales },
  'skala/tumpang': { noun: 'skala penilaian', places: scales },
  'susunan/bagian': { noun: 'judul', places: (facts) => positions(facts.sections) },
  'susunan/daftar-isi': { noun: 'baris daftar isi', places: (facts) => positions(facts.contents) },
  'susunan/judul-isi': { noun: 'bagian keputusan', places: (facts) => positions(facts.decision) },
  'susunan/nomor': {
    noun: 'nomor tabel, gambar, atau butir',
    places: (facts) =>
      positions([...facts.references.filter(({ isReference }) => !isReference), ...facts.numbered]),
  },
  'susunan/rujukan': {
    noun: 'rujukan ke tabel atau gambar',
    places: (facts) => positions(facts.references.filter(({ isReference }) => isReference)),
  },
  'waktu/hari': {
    noun: 'tanggal dengan nama hari',
    places: (facts) => positions(facts.dates.filter(({ hari }) => hari !== null)),
  },
  'waktu/pemilu': {
    noun: 'tahun pemilu atau pemilihan',
    places: (facts) => positions(ledgerOf(facts).mentions.years.filter(({ role }) => role === 'pemilu')),
  },
  'waktu/periode': { noun: 'periode', places: (facts) => positions(facts.periods) },
  'waktu/tahun': { noun: 'tahun', places: (facts) => positions(ledgerOf(facts).mentions.years) },
  'waktu/urutan': { noun: 'tanggal', places: (facts) => positions(facts.dates) },
  'waktu/urutan-tahun': {
    noun: 'tahun dalam periode',
    places: (facts) =>
      positions(
        facts.sentences.filter(({ text }) => /\btahun (?:pertama|kedua|ketiga|keempat|kelima)\b/i.test(text)),
      ),
  },
}
