import type { NaskahWajib } from '@akuntabel/domain'
import type { GapNode } from '../../tree/inline.ts'
import { gap } from '../../tree/make-inline.ts'

// What people still have to write, with the key by which a screen finds its place. The templates print these where the
// piece would stand; `lkjGaps` lists them without a document.

export function noName(document: string, jabatan: string): GapNode {
  return gap(`${document}:nama:${jabatan}`, `Nama ${jabatan} belum tercatat; lengkapi pada daftar pejabat.`)
}

export function noDate(document: string): GapNode {
  return gap(
    `${document}:tanggal`,
    'Tanggal penandatanganan belum ada; terisi setelah dokumen ditandatangani.',
  )
}

export function unknownQuote(key: string): GapNode {
  return gap(`kutipan:${key}`, `Angka “${key}” yang dikutip di sini tidak dikenal; periksa kembali teksnya.`)
}

/** Parts of a report that must be written. */
const PARTS = {
  sdm: 'Gambaran sumber daya manusia belum ada; isi daftar pegawai pada Pengaturan, atau tulis bagiannya pada Laporan.',
  'isu-strategis': 'Isu strategis tahun ini belum ditulis; isi bagiannya pada Laporan.',
} as const
export type RequiredPart = keyof typeof PARTS

export function noPart(part: RequiredPart): GapNode {
  return gap(`teks:${part}`, PARTS[part])
}

/** Parts of a Renstra's book that must be written. */
const NASKAH: Record<NaskahWajib, string> = {
  'latar-belakang': 'Latar belakang',
  'kondisi-umum': 'Kondisi umum',
  'pengertian-umum': 'Pengertian umum',
  'isu-strategis': 'Isu strategis',
  'arah-kebijakan-nasional': 'Arah kebijakan nasional',
  'kerangka-regulasi': 'Kerangka regulasi',
  'kerangka-kelembagaan': 'Kerangka kelembagaan',
}

export function noNaskah(part: NaskahWajib): GapNode {
  return gap(`naskah:${part}`, `${NASKAH[part]} belum ditulis; isi bagiannya pada Naskah Renstra.`)
}

export function noTugas(): GapNode {
  return gap(
    'renstra:tugas',
    'Uraian tugas, wewenang, dan kewajiban belum dimasukkan; lengkapi pada Pengaturan.',
  )
}

export function noAnggota(kurang: number | null): GapNode {
  const who = kurang === null ? 'Anggota' : `${kurang} anggota lain`
  return gap(
    'renstra:anggota',
    `${who} belum tercatat pada tanggal Renstra ini; lengkapi pada daftar pejabat.`,
  )
}

export function noPegawai(): GapNode {
  return gap('renstra:pegawai', 'Daftar pegawai belum dimasukkan; lengkapi pada Pengaturan.')
}

export function noAnalisis(part: string): GapNode {
  return gap(`renstra:analisis:${part.toLowerCase()}`, `${part} belum ditulis; isi pada Analisis Renstra.`)
}

export function noPlanRows(part: string): GapNode {
  return gap(`renstra:baris:${part.toLowerCase()}`, `${part} belum dimasukkan; lengkapi pada Renstra.`)
}

export function noTargetRenstra(kode: string, tahun: number): GapNode {
  return gap(`renstra:target:${kode}:${tahun}`, 'belum diisi')
}

/** What people answer about an indicator, analyses 5 and 7. */
const ANSWERS = {
  penyebab: 'Penyebab keberhasilan atau kegagalan belum ditulis pada Pengukuran.',
  hambatan: 'Hambatan belum ditulis pada Pengukuran.',
  solusi: 'Solusi belum ditulis pada Pengukuran.',
  'tindak-lanjut': 'Rencana tindak lanjut belum ditulis pada Pengukuran.',
  program: 'Program atau kegiatan yang menunjang atau menghambat belum ditulis pada Pengukuran.',
} as const
export type Answer = keyof typeof ANSWERS

export function noAnswer(answer: Answer, kode: string): GapNode {
  return gap(`${answer}:${kode}`, ANSWERS[answer])
}

export function noRealisasi(kode: string, tahun: number): GapNode {
  return gap(`realisasi:${kode}`, `Realisasi tahun ${tahun} untuk indikator ini belum diisi pada Pengukuran.`)
}

export function noRealisasiPeriode(kode: string, periode: string): GapNode {
  return gap(`realisasi:${kode}`, `Realisasi ${periode} untuk indikator ini belum diisi pada Pengukuran.`)
}

export function notYetWhole(kode: string, until: string): GapNode {
  return gap(
    `realisasi:${kode}`,
    `Realisasi Triwulan IV belum diisi; angka tahun ini baru sampai Triwulan ${until}.`,
  )
}

export function noTarget(kode: string): GapNode {
  return gap(`target:${kode}`, 'Target belum diisi pada perjanjian kinerja.')
}

export function noRenstra(): GapNode {
  return gap('renstra', 'Rencana strategis belum dimasukkan; lengkapi pada Renstra.')
}

export function noIku(): GapNode {
  return gap('iku', 'Indikator kinerja utama belum ditetapkan; lengkapi pada IKU.')
}

export function noCara(kode: string): GapNode {
  return gap(`iku:cara:${kode}`, 'Cara penghitungan belum ditulis pada IKU.')
}

export function noSumber(kode: string): GapNode {
  return gap(`iku:sumber:${kode}`, 'Sumber data belum ditulis pada IKU.')
}

export function noRencanaAksi(): GapNode {
  return gap('rencana-aksi', 'Langkah rencana aksi belum dimasukkan.')
}

export function noLangkah(kode: string): GapNode {
  return gap(`rencana-aksi:${kode}`, 'Belum ada langkah untuk indikator ini.')
}

export function noRktIndikator(): GapNode {
  return gap('rkt', 'Sasaran dan indikator belum dimasukkan ke rencana kinerja tahunan.')
}

export function noTargetRkt(kode: string): GapNode {
  return gap(`rkt:${kode}`, 'target RKT')
}

export function noAnggaran(): GapNode {
  return gap('anggaran', 'Data anggaran dan realisasinya belum dimasukkan; lengkapi pada Anggaran.')
}

export function noRealisasiAnggaran(): GapNode {
  return gap('anggaran:realisasi', 'Realisasi anggaran belum dimasukkan; isi pada Anggaran.')
}

export function otherSum(): GapNode {
  return gap(
    'anggaran:jumlah',
    'Jumlah pagu atau realisasi yang tercatat berbeda dari penjumlahan rinciannya; periksa data pada Anggaran.',
  )
}

export function brokenRevision(at: number, sentence: string): GapNode {
  return gap(`anggaran:revisi-${at + 1}`, sentence)
}

export function noPkSasaran(): GapNode {
  return gap('pk:sasaran', 'Sasaran dan indikator belum dimasukkan ke perjanjian kinerja.')
}

export function noPkIndikator(sasaran: number): GapNode {
  return gap(`indikator:sasaran-${sasaran}`, 'Sasaran ini belum mempunyai indikator pada perjanjian kinerja.')
}

export function noPkProgram(): GapNode {
  return gap('pk:program', 'Program dan anggaran belum dimasukkan ke perjanjian kinerja.')
}

export function noPkParties(): GapNode {
  return gap('pk:pihak', 'Para pihak perjanjian belum ditetapkan; lengkapi pada Perjanjian.')
}

/** Of one version in the history of an agreement, or of the agreement itself. */
export function noRevisionReason(revisi: number | null): GapNode {
  const key = revisi === null ? 'pk:alasan-revisi' : `pk:alasan-revisi-${revisi}`
  return gap(key, 'Alasan perubahan perjanjian kinerja belum ditulis.')
}
