import type { Lembaga } from './lembaga.ts'

/** The first agency that ships; another is data of the same form. */
export const LEMBAGA_KPU: Lembaga = {
  format: 1,
  nama: 'Komisi Pemilihan Umum',
  singkat: 'KPU',
  // UU 11/2006, Pasal 56: in Aceh the commission is the Komisi Independen Pemilihan.
  ragam: [{ kode: '11', nama: 'Komisi Independen Pemilihan', singkat: 'KIP' }],
  entitas: {
    kpu: {
      nama: '{kantor}',
      singkat: '{kantorSingkat}',
      kop: ['{lembaga}', '{wilayah}'],
      label: '{singkat}',
      kepala: 'Ketua',
      atasan: null,
      uraian:
        '{kantor} (selanjutnya disebut {kantorSingkat}) adalah lembaga penyelenggara pemilihan umum yang bersifat ' +
        'tetap dan mandiri di wilayah kerjanya{akhiranProvinsi}. Dalam melaksanakan tugasnya, {kantorSingkat} dibantu ' +
        'oleh sekretariat.',
    },
    sekretariat: {
      nama: 'Sekretariat {kantor}',
      singkat: 'Sekretariat {kantorSingkat}',
      kop: ['Sekretariat', '{lembaga}', '{wilayah}'],
      label: 'Sekretariat',
      kepala: 'Sekretaris',
      atasan: 'Ketua',
      uraian:
        'Sekretariat {kantor} (selanjutnya disebut Sekretariat {kantorSingkat}) memberikan dukungan teknis dan ' +
        'administratif kepada {kantor} dalam menyelenggarakan pemilihan umum dan pemilihan. Sekretariat dipimpin oleh ' +
        'Sekretaris.',
    },
  },
  peran: {
    verifikator: 'Kepala Subbagian Perencanaan',
    penyetuju: 'Sekretaris',
    pimpinan: 'Ketua',
  },
  organisasi: {
    anggota:
      'Anggota {kantorSingkat}{masaJabatan} berjumlah {jumlah} orang, termasuk seorang ketua yang merangkap anggota.',
    divisi: {
      kata: 'Divisi',
      kalimat: 'Pembagian tugas anggota {kantorSingkat} ditetapkan dalam {jumlah} divisi, yaitu:',
    },
    subbagian: {
      kata: 'Subbagian',
      kalimat: 'Sekretariat {kantorSingkat} terdiri atas {jumlah} subbagian, yaitu:',
    },
  },
}
