/** What the law gives an office to do, by the headings its papers write it under. Source: laws on its agency, each line with its article. */
export const BAGIAN_TUGAS = {
  tugas: 'Tugas',
  fungsi: 'Fungsi',
  wewenang: 'Wewenang',
  kewajiban: 'Kewajiban',
  'tanggung-jawab': 'Tanggung jawab',
} as const

export type BagianTugas = keyof typeof BAGIAN_TUGAS
