import {
  type BagianLkj,
  type IzinKewajiban,
  type Kewajiban,
  monthName,
  PERIODE,
  type Periode,
} from '@akuntabel/domain'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import { quarterName } from '../pengukuran/period.ts'
import { whoCan } from '../permission/roles.ts'
import type { PkParty } from '../pk/pk-parties.ts'
import { namesOf } from '../pk/who-signs.ts'
import type { PathHint } from '../view/path-hint.ts'
import { doneWord } from '../year/quarter-done.ts'
import type { KewajibanText } from './kewajiban-text.ts'
import { decisionText, followUpText, kegiatanText, publicationText } from './promised-text.ts'
import { approverText, evidenceText, missingEvidenceText, quarterText } from './quarter-text.ts'
import { type FaktaRead, keyOf } from './read-fakta.ts'
import type { SigningFact, YearRead } from './year-read.ts'

/** The sentences of one kewajiban, of what its facts were read from. */
export function kewajibanText(
  one: Kewajiban,
  { years, tindakLanjut, putusan, kegiatan, publikasi }: Omit<FaktaRead, 'fakta'>,
): KewajibanText {
  if (one.jenis === 'tahun-buka') return opening(one)
  const promised = tindakLanjut.get(one.subjek ?? '')
  if (promised !== undefined) return followUpText(one, promised)
  const decided = putusan.get(one.subjek ?? '')
  if (decided !== undefined) return decisionText(one, decided)
  const planned = kegiatan.get(one.subjek ?? '')
  if (planned !== undefined) return kegiatanText(planned)
  const signed = publikasi.get(one.subjek ?? '')
  if (signed !== undefined) return publicationText(signed.head, signed.entitas)
  const year = years.get(keyOf(one))
  return year === undefined ? appointment(one) : ofYear(one, year)
}

function appointment({ subjek, jumlah }: Kewajiban): KewajibanText {
  return {
    title: `Tunjuk orang untuk ${TASK_OF[subjek as IzinKewajiban]}`,
    text: `${jumlah} tugas menunggu, tetapi belum ada yang berperan ${whoCan(subjek as IzinKewajiban)}.`,
    action: 'Buka halaman Orang',
    path: { page: 'orang' },
  }
}

function opening({ tahun }: Kewajiban): KewajibanText {
  return {
    title: `Buka tahun ${tahun}`,
    text: 'IKU, DIPA, dan perjanjiannya baru dapat disusun setelah tahun itu dibuka.',
    action: 'Buka halaman Tahun',
    path: { page: 'tahun' },
  }
}

function ofYear(one: Kewajiban, year: YearRead): KewajibanText {
  const { jenis, tahun, subjek } = one
  const pk = `Perjanjian Kinerja ${entitasLabel(year.office, year.entitas)} ${tahun}`
  const draft: PathHint = { page: 'perjanjian', id: subjek ?? undefined }
  const report: PathHint = { page: 'laporan' }
  switch (jenis) {
    case 'tunjuk-orang':
      return appointment(one)
    case 'tindak-lanjut-jalankan':
    case 'tindak-lanjut-verifikasi':
    case 'putusan-jalankan':
    case 'putusan-verifikasi':
    case 'kegiatan-tandai':
    case 'publikasi-catat':
      throw new RangeError(`${jenis} without what was promised`)
    case 'tahun-buka':
      return opening(one)
    case 'pejabat-catat':
      return {
        title: `Catat pejabat penanda tangan ${entitasLabel(year.office, year.entitas)}`,
        text: `${one.jumlah} jabatan yang menandatangani belum ada pejabatnya hari ini.`,
        action: 'Catat pejabat',
        path: { page: 'pejabat' },
      }
    case 'renstra-susun':
      return {
        title: 'Susun Renstra',
        text: `Belum ada Renstra yang mencakup tahun ${tahun}; laporan membandingkan capaian dengan targetnya.`,
        action: 'Susun Renstra',
        path: { page: 'renstra-susun' },
      }
    case 'renstra-tetapkan':
      return {
        title: 'Tetapkan Renstra',
        text: `Drafnya belum berlaku bagi tahun ${tahun}.`,
        action: 'Buka draf',
        path: { page: 'renstra-susun' },
      }
    case 'dipa-isi':
      return {
        title: `Isi DIPA ${tahun}`,
        text: 'Pagu program dalam perjanjian dan serapan dalam laporan diambil dari sini.',
        action: 'Isi DIPA',
        path: { page: 'dipa' },
      }
    case 'iku-tulis':
      return {
        title: `Tulis IKU ${entitasLabel(year.office, year.entitas)}`,
        text: 'Sasaran dan indikatornya menjadi sumber perjanjian, pengukuran, dan laporan.',
        action: 'Tulis IKU',
        path: { page: 'iku' },
      }
    case 'rkt-susun':
      return {
        title: `Susun RKT ${entitasLabel(year.office, year.entitas)} ${tahun}`,
        text: 'Targetnya diambil dari Renstra; Perjanjian Kinerja disusun dari sini.',
        action: 'Susun RKT',
        path: { page: 'rkt' },
      }
    case 'rkt-tetapkan':
      return {
        title: `Tetapkan RKT ${entitasLabel(year.office, year.entitas)} ${tahun}`,
        text: 'Drafnya belum ditetapkan.',
        action: 'Periksa dan tetapkan',
        path: { page: 'rkt' },
      }
    case 'pk-susun':
      return {
        title: `Susun ${pk}`,
        text: `Tahun ini belum punya PK; pengukuran menunggunya.${whyDue(year)}`,
        action: 'Susun PK',
        path: { page: 'perjanjian' },
      }
    case 'pk-ajukan':
      return {
        title: `Ajukan ${pk}`,
        text: `Draf belum diajukan.${whyDue(year)}`,
        action: 'Buka draf',
        path: draft,
      }
    case 'pejabat-akun':
      return {
        title: `Hubungkan akun ${namesOf(year.pihak.filter(lacksAccount))}`,
        text: `Harus menandatangani ${pk}, tetapi belum punya akun yang berperan di kantor ini. Hubungkan akunnya, atau penyusun mencatat tanda tangannya di kertas.`,
        action: 'Hubungkan akun',
        path: { page: 'pejabat' },
      }
    case 'pk-tandatangani':
      return {
        title: `Tanda tangani ${pk}`,
        text: `${signedSoFar(year.pihak)}${whyDue(year)}`,
        action: 'Periksa dan tanda tangani',
        path: draft,
        who: namesOf(year.pihak.filter(({ signature, akun }) => signature === null && akun !== null)),
      }
    case 'rencana-aksi-susun':
      return {
        title: `Susun Rencana Aksi ${entitasLabel(year.office, year.entitas)} ${tahun}`,
        text: `${one.jumlah} indikator belum punya langkah.`,
        action: 'Tulis langkah',
        path: { page: 'rencana-aksi' },
      }
    case 'pk-tinjau':
      return {
        title: `Tinjau ${pk}`,
        text: `${capital(year.tinjau.join('; '))}. Buat revisi bila janjinya ikut berubah.`,
        action: 'Buka perjanjian',
        path: draft,
      }
    case 'realisasi-isi':
      return {
        title: `Isi realisasi anggaran ${tahun}`,
        text: `${one.jumlah} bulan yang sudah lewat belum diisi${year.bulan === null ? '' : `, mulai dari ${monthName(year.bulan)}`}.`,
        action: 'Isi realisasi',
        path: { page: 'realisasi', bulan: year.bulan ?? undefined },
      }
    case 'bukti-susulkan':
    case 'bukti-buka':
      return evidenceText(one)
    case 'ukur-bukti':
      return missingEvidenceText(one, year)
    case 'ukur-isi':
    case 'ukur-buka':
    case 'ukur-ajukan':
    case 'ukur-perbaiki':
      return quarterText(one, year)
    case 'ukur-tanggapi':
      return {
        title: `Tanggapi indikator divisi Anda, ${quarterName(one.triwulan ?? 1)}`,
        text: `Pengukuran ${entitasLabel(year.office, year.entitas)} sedang diperiksa. Tulis komentar pada indikator divisi Anda, juga bila tidak ada catatan.`,
        action: 'Lihat dan komentari',
        path: { page: 'pengukuran', triwulan: one.triwulan ?? undefined },
        who: 'Anggota divisi',
      }
    case 'ukur-periksa':
      return approverText(one, year)
    case 'berkala-ajukan':
    case 'berkala-tandatangani':
      return interimText(one)
    case 'lkj-isi':
      return piece(one)
    case 'lkj-ajukan':
      return {
        title: `Ajukan Laporan Kinerja ${tahun}`,
        text:
          one.terhalang === null
            ? `Semua triwulan sudah ${closedWord(year)} dan tidak ada isian yang kosong.`
            : 'Masih menunggu pengukuran atau isian lain.',
        action: 'Buka laporan',
        path: report,
      }
    case 'lkj-kembalikan':
      return {
        title: `Kembalikan Laporan Kinerja ${tahun}`,
        text: 'Laporan sedang diperiksa, tetapi ada isian yang kosong atau triwulan yang dibuka kembali.',
        action: 'Periksa laporan',
        path: report,
      }
    case 'lkj-finalkan':
      return {
        title: `Finalkan Laporan Kinerja ${tahun}`,
        text: 'Laporan sudah diajukan dan menunggu pemeriksaan.',
        action: 'Periksa laporan',
        path: report,
      }
  }
}

/** Of a report of a part of the year. */
function interimText({ jenis, tahun, subjek }: Kewajiban): KewajibanText {
  const periode = subjek as Periode
  const name = `Laporan Kinerja ${PERIODE[periode]} ${tahun}`
  const path: PathHint = { page: 'laporan-berkala', id: periode }
  return jenis === 'berkala-ajukan'
    ? {
        title: `Ajukan ${name}`,
        text: 'Pengukurannya sudah selesai diperiksa; laporannya belum diajukan untuk ditandatangani.',
        action: 'Tulis dan ajukan',
        path,
      }
    : {
        title: `Tanda tangani ${name}`,
        text: 'Laporan sudah diajukan dan menunggu tanda tangan kepala entitas.',
        action: 'Periksa dan tanda tangani',
        path,
      }
}

/** Of the first PK of a year; when a change of it is due needs no reason. */
function whyDue({ tenggatPk }: YearRead): string {
  return tenggatPk === null ? '' : ` ${tenggatPk.sebab}`
}

function lacksAccount({ signature, holding, akun }: SigningFact): boolean {
  return signature === null && holding !== null && akun === null
}

function signedSoFar(pihak: PkParty[]): string {
  const signed = pihak.filter(({ signature }) => signature !== null)
  return signed.length === 0
    ? 'Sudah diajukan dan menunggu tanda tangan.'
    : `${namesOf(signed)} sudah menandatangani; tinggal tanda tangan yang lain.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function closedWord({ plan }: YearRead): string {
  return plan === null ? 'selesai' : doneWord(plan)
}

function piece({ tahun, jumlah, subjek }: Kewajiban): KewajibanText {
  const { title, page, text } = PIECES[subjek as BagianLkj]
  return {
    title: `${title} Laporan Kinerja ${tahun}`,
    text: `${jumlah} ${text}`,
    action: 'Lengkapi',
    path: { page },
  }
}

const PIECES: Record<BagianLkj, { title: string; text: string; page: BagianLkj }> = {
  laporan: { title: 'Tulis bagian', text: 'bagian yang wajib belum ditulis.', page: 'laporan' },
  pengukuran: {
    title: 'Buka kembali pengukuran untuk',
    text: 'isian indikator kosong, padahal triwulannya sudah selesai diperiksa.',
    page: 'laporan',
  },
  pejabat: {
    title: 'Catat penanda tangan',
    text: 'jabatan penanda tangan belum ada pejabatnya hari ini.',
    page: 'pejabat',
  },
  perjanjian: {
    title: 'Lengkapi PK untuk',
    text: 'hal belum ada di Perjanjian Kinerja.',
    page: 'perjanjian',
  },
  iku: { title: 'Lengkapi IKU untuk', text: 'kartu indikator belum lengkap.', page: 'iku' },
  renstra: { title: 'Lengkapi Renstra untuk', text: 'hal belum ada di Rencana Strategis.', page: 'renstra' },
  anggaran: { title: 'Isi anggaran untuk', text: 'hal belum ada di Anggaran.', page: 'anggaran' },
}

/** What the right is for, after *Tunjuk orang untuk …*. */
const TASK_OF: Record<IzinKewajiban, string> = {
  'orang.kelola': 'mengelola orang',
  'pengaturan.kelola': 'mengelola pengaturan kantor',
  'tahun.buka': 'membuka tahun',
  'pk.susun': 'menyusun Perjanjian Kinerja',
  'pk.tandatangani': 'menandatangani Perjanjian Kinerja',
  'pengukuran.isi': 'mengisi pengukuran',
  'pengukuran.ajukan': 'mengajukan pengukuran',
  'pengukuran.verifikasi': 'memeriksa pengukuran',
  'pengukuran.setujui': 'menyetujui pengukuran',
  'pengukuran.sahkan': 'mengesahkan pengukuran',
  'pengecualian.buka': 'membuka kembali pengukuran',
  'komentar.tulis': 'mengomentari pengukuran',
  'tindak-lanjut.jalankan': 'menjalankan tindak lanjut',
  'rapat.kelola': 'mengelola rapat',
  'anggaran.isi': 'mengisi anggaran',
  'lkj.tulis': 'menulis Laporan Kinerja',
  'lkj.final': 'memfinalkan Laporan Kinerja',
  'publikasi.catat': 'mencatat publikasi dokumen',
}
