import type { Block } from '../../../tree/block.ts'
import { list, prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'

/** What the reader finds where. */
export function sistematika({ data, shortName }: Lkj): Block[] {
  return [
    section(2, 'sistematika', 'Sistematika Laporan'),
    prose(`Laporan Kinerja ${shortName} Tahun ${data.tahun} disusun dengan sistematika sebagai berikut:`),
    list('bullet', [
      'BAB I Pendahuluan: latar belakang, gambaran organisasi, sumber daya manusia, isu strategis, dan dasar hukum.',
      `BAB II Perencanaan Kinerja: rencana strategis, indikator kinerja utama, perjanjian kinerja tahun ${data.tahun}, dan rencana aksi.`,
      'BAB III Akuntabilitas Kinerja: pengukuran dan analisis capaian setiap sasaran dan indikator, serta realisasi anggaran.',
      'BAB IV Penutup: simpulan capaian kinerja dan langkah perbaikan.',
      'Lampiran: perjanjian kinerja, rencana aksi, daftar bukti dukung, dan pernyataan reviu.',
    ]),
  ]
}
