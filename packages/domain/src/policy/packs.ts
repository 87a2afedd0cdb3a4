import { POLICY_FORMAT, type PolicyJson } from './policy-json.ts'

/**
 * Shipped policy packs as plain data, in the form they are stored. Law that changes is changed here, not in code:
 * as a new version, because a version that was landed stands in databases and never changes.
 */
export const KPU_PACK: PolicyJson = {
  format: POLICY_FORMAT,
  name: 'kpu',
  version: 3,
  year: 2020,
  citation: 'Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018; PermenPANRB 53/2014',
  cap: '120',
  floor: '0',
  minimalFormula: '(2T-R)/T',
  predikatOrder: ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'],
  opiniOrder: ['TMP', 'TW', 'WDP', 'WTP-DPP', 'WTP'],
  belowTarget: 'peringkat',
  entitasMean: 'sasaran',
  scale: 'kpu-lkj',
  efficiency: { form: 'poin', clip: '20' },
  deadlines: {
    pkMonthsAfterDipa: 1,
    triwulanDaysAfterQuarter: 15,
    lkjMonth: 2,
    lkjDay: 28,
    lkjLegalMonths: 2,
  },
  legalBasis: [
    'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah',
    'Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah',
    'Keputusan KPU Nomor 5/PR.03-1-Kpt/03/KPU/I/2018',
  ],
  asumsi: [
    {
      butir: 'Capaian dibatasi paling tinggi 120% dan paling rendah 0%.',
      sebab:
        'Isi Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018 belum dibaca; batas ini kebiasaan laporan satker.',
    },
    {
      butir: 'Indikator yang makin kecil makin baik dihitung dengan (2T − R) / T.',
      sebab: 'Rumus resmi KPU untuk arah ini belum ditemukan.',
    },
    {
      butir:
        'Predikat dan opini di bawah target dihitung dari urutannya: peringkat realisasi dibagi peringkat target.',
      sebab: 'Tidak ada aturan yang ditemukan tentang cara membandingkan dua predikat.',
    },
    {
      butir: 'Capaian entitas ialah rata-rata capaian sasarannya.',
      sebab: 'Aturan yang menetapkan rata-rata sasaran atau rata-rata indikator belum ditemukan.',
    },
    {
      butir: 'Lima kategori capaian dengan batas 50, 70, 90 dan 100 persen.',
      sebab: 'Batasnya dari laporan kinerja satker; isi keputusan KPU yang dirujuk belum dibaca.',
    },
    {
      butir: 'Pengukuran triwulan disampaikan paling lambat 15 hari sesudah triwulan berakhir.',
      sebab: 'Peraturan menyebut pengukuran berkala tanpa menetapkan harinya.',
    },
    {
      butir: 'Menurut peraturan, Laporan Kinerja disampaikan paling lambat dua bulan sesudah tahun berakhir.',
      sebab:
        'Dikutip dari sumber kedua; PermenPANRB 53/2014 sendiri belum dibaca. Tenggat KPU, 28 Februari, sudah.',
    },
    {
      butir: 'Efisiensi dihitung terhadap batas ±20 persen.',
      sebab: 'Baris efisiensi pada lampiran PMK 22/PMK.02/2021 belum dibaca.',
    },
    {
      butir: 'Laporan Kinerja dapat difinalkan tanpa reviu.',
      sebab: 'Belum dipastikan apakah reviu inspektorat wajib bagi laporan satker sebelum disampaikan.',
    },
    {
      butir:
        'Pengukuran diverifikasi Kepala Subbagian Perencanaan lalu disetujui Sekretaris, tanpa pengesahan Ketua.',
      sebab: 'Urutan persetujuan pengukuran di KPU belum ditemukan dalam peraturan.',
    },
    {
      butir:
        'Triwulan I–III diajukan dengan penyebab tiap indikator; Triwulan IV dengan semua analisis dan bukti.',
      sebab: 'Peraturan meminta analisis dalam laporan setahun; isian wajib tiap triwulan tidak disebut.',
    },
    {
      butir: 'Baris anggaran boleh melebihi jumlah DIPA bila alasannya ditulis.',
      sebab: 'Urutan pencatatan revisi di SAKTI dan di sini dapat berbeda beberapa hari.',
    },
    {
      butir:
        'Laporan capaian keluaran dinilai 30% ketepatan waktu dan 70% capaian, paling lambat hari kerja kelima, juga untuk tahun sebelum 2024.',
      sebab:
        'Bobot dan tenggatnya dari instrumen PER-5/PB/2024; instrumen tahun-tahun sebelumnya belum dibaca. Nilai waktu penuh bila tepat waktu dan nol bila lewat.',
    },
    {
      butir: 'RKA disusun menurut pagu indikatif, lalu pagu anggaran, lalu alokasi anggaran.',
      sebab:
        'Isi PP 6/2023 tentang Penyusunan Rencana Kerja dan Anggaran belum dibaca; tahapnya kebiasaan penyusunan RKA.',
    },
  ],
  reviuWajib: false,
  rantai: { kpu: ['verifikator', 'penyetuju'], sekretariat: ['verifikator', 'penyetuju'] },
  ajukan: {
    tw1_3: { teks: ['penyebab'], bukti: false },
    tw4: { teks: ['penyebab', 'hambatan', 'solusi', 'tindakLanjut', 'program'], bukti: true },
  },
  paguLebih: 'alasan',
  keluaran: { sitasi: 'PER-5/PB/2024', hariKerja: 5, bobotWaktu: 30, bobotCapaian: 70 },
  rka: {
    sitasi: 'PP 6/2023',
    tahap: [
      { kode: 'pagu-indikatif', nama: 'Pagu indikatif' },
      { kode: 'pagu-anggaran', nama: 'Pagu anggaran' },
      { kode: 'alokasi-anggaran', nama: 'Alokasi anggaran' },
    ],
  },
  pilihan: ['paguLebih', 'ajukan', 'rantai'],
}

export const PMK_PACK: PolicyJson = {
  ...KPU_PACK,
  name: 'pmk',
  year: 2021,
  citation: 'PMK 22/PMK.02/2021 tentang Pengukuran dan Evaluasi Kinerja Anggaran (bentuk efisiensi)',
  efficiency: { form: 'pmk', clip: '20' },
}
