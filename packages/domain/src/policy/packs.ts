/** Shipped policy packs as plain data, in the form they are stored. Law that changes is changed here, not in code. */
export const KPU_PACK = {
  name: 'kpu',
  version: 1,
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
} as const

export const PMK_PACK = {
  ...KPU_PACK,
  name: 'pmk',
  year: 2021,
  citation: 'PMK 22/PMK.02/2021 tentang Pengukuran dan Evaluasi Kinerja Anggaran (bentuk efisiensi)',
  efficiency: { form: 'pmk', clip: '20' },
} as const
