import type { Facts, FactTable } from '../facts/types.ts'
import { agencyOf } from '../mentions/agencies.ts'

const table = (role: FactTable['role']) => (facts: Facts) =>
  facts.tables.some((candidate) => candidate.role === role)

/** What a document must hold before a rule can say anything, and what is said where it does not. */
export const NEEDS = {
  tahun: { has: (facts: Facts) => facts.document.tahun !== null, why: 'Tahun dokumen ini tidak terbaca.' },
  satker: { has: (facts: Facts) => facts.document.satker !== null, why: 'Nama satker tidak terbaca.' },
  kantor: {
    has: (facts: Facts) => facts.document.satker !== null || agencyOf(facts) !== null,
    why: 'Nama kantor tidak terbaca di sampul.',
  },
  anggaran: {
    has: (facts: Facts) => table('anggaran')(facts) || table('pendanaan')(facts),
    why: 'Tidak ada tabel anggaran yang terbaca.',
  },
  revisi: { has: table('revisi'), why: 'Tidak ada tabel revisi anggaran yang terbaca.' },
  pengukuran: { has: table('pengukuran'), why: 'Tidak ada tabel pengukuran kinerja yang terbaca.' },
  skala: { has: (facts: Facts) => facts.scales.length > 0, why: 'Tidak ada skala penilaian yang terbaca.' },
  laporan: {
    has: ({ document }: Facts) => document.kind === 'lkj',
    why: 'Dokumen ini tidak dikenali sebagai Laporan Kinerja.',
  },
} as const

export type Need = keyof typeof NEEDS
