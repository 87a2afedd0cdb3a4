/** The year of an office of one's own: who works in it, what it promised, and what becomes of it. */
export const UNIT = '3507'
export const YEAR = 2026
export const ENTITAS = ['kpu', 'sekretariat'] as const
export const PASSWORD = 'hujan turun di sore hari'
export const PROGRAM = 'Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi'

export const PEOPLE = {
  operator: { name: 'Dimas Nugroho', email: 'dimas@contoh.id', role: 'operator' },
  kasubbag: { name: 'Erna Puspita', email: 'erna@contoh.id', role: 'verifikator' },
  sekretaris: { name: 'Bagas Wicaksono', email: 'bagas@contoh.id', role: 'penyetuju' },
  ketua: { name: 'Anindya Prameswari', email: 'anindya@contoh.id', role: 'pimpinan' },
} as const

export type Key = keyof typeof PEOPLE

const part = (kode: string, nama: string) => ({ kode, nama })

export const TARGET = {
  kpu: {
    kode: 'IKU-1',
    sasaran: 'Meningkatnya mutu layanan pemilih',
    nama: 'Persentase layanan tepat waktu',
    target: '90',
    rumus: {
      ...{ rumus: 'rasio', susunan: 'A / B × 100' },
      komponen: [part('A', 'Tepat waktu'), part('B', 'Seluruhnya')],
    },
  },
  sekretariat: {
    kode: 'IKK-1',
    sasaran: 'Terlaksananya dukungan tahapan',
    nama: 'Persentase dukungan terlaksana',
    target: '90',
    rumus: {},
  },
} as const

/** What is measured in each quarter: the two components of the KPU, the figure of the Sekretariat. */
export const QUARTERS = [
  { triwulan: 1, today: '2026-04-08', parts: ['18', '25'], figure: '20' },
  { triwulan: 2, today: '2026-07-08', parts: ['21', '25'], figure: '45' },
  { triwulan: 3, today: '2026-10-08', parts: ['24', '25'], figure: '70' },
  { triwulan: 4, today: '2027-01-11', parts: ['25', '25'], figure: '87' },
] as const

/** Rupiah of each month, and of the year after its revision. */
export const SPENT = [40, 60, 80, 75, 85, 90, 70, 95, 80, 100, 110, 62].map((million) => million * 1_000_000)
export const REVISED = 980_000_000
