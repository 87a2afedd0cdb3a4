import { Decimal } from '@akuntabel/domain'
import type { LaporanBerkalaData } from '../../data/laporan-berkala.ts'
import { makePengukuranKegiatan, makePengukuranSasaran } from './make-pengukuran.ts'
import { makePutusan } from './make-rapat.ts'

/** Of the third quarter: one of three indicators was not measured. */
export function makeLaporanBerkala(chosen: Partial<LaporanBerkalaData> = {}): LaporanBerkalaData {
  const { sasaran, entitas, office, tahun, signer, paper, createdAt } = makePengukuranSasaran()
  const step = { kode: 'IKU-1', pic: 'Subbagian Data', alasan: null, tanggalBaru: null }
  return {
    ...{ office, tahun, periode: 'tw3', triwulan: 3, state: 'draf', sasaran, signer, paper, createdAt },
    entitas: { ...entitas, kategori: null },
    belumDiukur: ['IKU-3'],
    langkah: [
      { ...step, uraian: 'Menyusun jadwal', hasil: 'ya' },
      {
        ...{ ...step, uraian: 'Sosialisasi di tiga kecamatan', hasil: 'tidak', pic: null },
        ...{ alasan: 'Jadwal bersamaan dengan pemutakhiran data.', tanggalBaru: '2021-10-12' },
      },
      { ...step, uraian: 'Melaporkan hasil', hasil: 'belum' },
    ],
    anggaran: makePengukuranKegiatan().anggaran,
    serapan: {
      ...{ triwulan: 3, target: new Decimal(70), rencana: null, serapan: new Decimal(75), hasil: 'tercapai' },
    },
    hambatanDiminta: true,
    hambatan: [
      {
        ...{ kode: 'IKU-1', uraian: 'Persentase layanan IKU-1', hambatan: 'Jaringan terputus' },
        ...{ kendala: null, solusi: 'Memakai jalur cadangan', tindakLanjut: 'Menambah jalur' },
      },
    ],
    putusan: [makePutusan('Mempercepat sosialisasi')],
    ...{ teks: {}, nomor: null, tanggal: null, ditandatangani: false },
    ...chosen,
  }
}
