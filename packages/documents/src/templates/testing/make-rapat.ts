import type { PutusanData, RapatData } from '../../data/rapat.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makePutusan(uraian: string, chosen: Partial<PutusanData> = {}): PutusanData {
  return {
    ...{ kode: 'IKU-1', jenis: 'Aktivitas', uraian, siapa: 'Rina', tenggat: '2022-01-31' },
    ...{ keadaan: 'Terbuka', hasil: null, perubahan: null },
    ...chosen,
  }
}

/** A meeting that is over, on figures of every kind, with two decisions. */
export function makeRapat(chosen: Partial<RapatData> = {}): RapatData {
  const office = chosen.office ?? makeOffice()
  return {
    office,
    ...{ tahun: 2021, judul: 'Rapat Evaluasi Triwulan IV 2021', state: 'final' as const },
    ...{ tanggal: '2022-01-12', waktu: '09.00 WIB', tempat: 'Ruang rapat KPU Kota Blitar' },
    undangan: ['Nama Ketua, Ketua', 'Nama Sekretaris, S.Sos, Sekretaris', 'Para Kasubbag'],
    hadir: ['Nama Ketua, Ketua', 'Nama Sekretaris, Sekretaris'],
    acara: {
      tertinggal: [{ kode: 'IKU-1', name: 'Persentase layanan', capaian: '96.25', capaianText: '96,25%' }],
      terlambat: [{ kode: 'IKU-2', text: 'realisasi dan bukti' }],
      langkah: [
        { kode: 'IKU-1', uraian: 'Menyusun jadwal.', pic: 'Subbagian Data', keterangan: 'belum dilaporkan' },
      ],
      putusan: [
        { uraian: 'Mempercepat sosialisasi', siapa: 'Rina', tenggat: '2021-10-20' },
        { uraian: 'Menyusun pedoman', siapa: null, tenggat: null },
      ],
    },
    putusan: [
      makePutusan('Memindahkan sosialisasi ke Februari', {
        ...{ keadaan: 'Selesai', hasil: 'Sudah dijadwalkan', perubahan: 'Rencana Aksi 2022' },
      }),
      makePutusan('Target tetap', {
        ...{ kode: null, jenis: 'Tidak perlu perubahan', siapa: null, tenggat: null, keadaan: '–' },
      }),
    ],
    signer: makeSigner(`Ketua ${office.name}`),
    ...{ paper: 'F4' as const, createdAt: '2022-01-12T00:00:00Z' },
    ...chosen,
  }
}
