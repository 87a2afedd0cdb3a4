/** Why a PK may be revised: PermenPANRB 53/2014, Lampiran I. */
export const ALASAN_REVISI = {
  pejabat: 'Pergantian atau mutasi pejabat',
  'strategi-anggaran': 'Perubahan strategi: program, kegiatan, atau alokasi anggaran',
  'prioritas-asumsi': 'Perubahan prioritas atau asumsi yang berakibat besar bagi pencapaian sasaran',
} as const

export type AlasanRevisi = keyof typeof ALASAN_REVISI
