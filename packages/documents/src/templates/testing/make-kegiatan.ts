import type { DaftarKegiatanData, KegiatanData } from '../../data/kegiatan.ts'
import { makeOffice, makeSigner } from './make-office.ts'

export function makeKegiatan(nama: string, chosen: Partial<KegiatanData> = {}): KegiatanData {
  return {
    ...{ nama, jenis: 'Sosialisasi', tanggal: '12–14 Maret 2021', tempat: 'Aula SMA', tahapan: '' },
    keadaan: 'Dilaksanakan',
    peserta: [
      { kelompok: 'Pelajar', laki: 18, perempuan: 22 },
      { kelompok: 'Guru', laki: null, perempuan: 0 },
    ],
    naskah: ['Laporan kegiatan, Nomor 5/PP, 15 Maret 2021'],
    tujuan: 'Pelajar tahu cara memilih',
    hasil: 'Pelajar paham\nSekolah meminta diulang',
    kendala: '',
    solusi: '',
    ...chosen,
  }
}

/** One that was carried out and one that was not. */
export function makeDaftarKegiatan(chosen: Partial<DaftarKegiatanData> = {}): DaftarKegiatanData {
  const office = makeOffice()
  return {
    ...{ office, tahun: 2021, triwulan: 1 as const, state: 'final' as const },
    kegiatan: [
      makeKegiatan('Sosialisasi pendidikan pemilih'),
      makeKegiatan('Rapat koordinasi', {
        ...{ jenis: 'Rapat', tanggal: '20 Maret 2021', tempat: '', hasil: '', peserta: [], naskah: [] },
        keadaan: 'Dialihkan menjadi surat edaran: narasumber berhalangan',
      }),
    ],
    signer: makeSigner(`Ketua ${office.name}`),
    ...{ paper: 'F4' as const, createdAt: '2021-03-31T00:00:00Z' },
    ...chosen,
  }
}
