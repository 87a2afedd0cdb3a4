/** What a person may be in an office; closed, one label each. */
export const ROLES = {
  operator: {
    label: 'Operator',
    explanation: 'Mengisi realisasi, mengunggah bukti, dan mengajukan pengukuran.',
  },
  verifikator: {
    label: 'Verifikator',
    explanation: 'Menyusun PK, memeriksa pengukuran, membuka pengecualian.',
  },
  penyetuju: {
    label: 'Penyetuju',
    explanation: 'Menyetujui pengukuran dan memfinalkan laporan.',
  },
  pimpinan: {
    label: 'Pimpinan',
    explanation:
      'Menandatangani Perjanjian Kinerja, mengesahkan pengukuran bila kebijakan memintanya, dan memfinalkan laporan.',
  },
  anggota: {
    label: 'Anggota',
    explanation: 'Melihat semua data kantor dan mengomentari indikator bidang tugasnya.',
  },
  supervisor: { label: 'Supervisor', explanation: 'Melihat kantor di bawahnya.' },
  apip: { label: 'APIP', explanation: 'Melihat semua data kantor untuk reviu.' },
  evaluator: { label: 'Evaluator', explanation: 'Melihat semua data kantor untuk evaluasi.' },
  admin: {
    label: 'Admin',
    explanation: 'Mengelola orang dan peran, kebijakan pengukuran, serta cadangan data.',
  },
} as const satisfies Record<string, { label: string; explanation: string }>

export type Role = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as Role[]

/** Roles that read downwards: held in an office, they hold in every office below it. */
export const WATCHING_ROLES = ['supervisor', 'apip', 'evaluator'] as const satisfies Role[]

/**
 * Whether a role reads downwards. Units: none. Source: Perpres 29/2014, review and evaluation by others than the unit.
 * Example: `isWatching('apip')` → true. Edge: `admin` holds in its own office only. Error: none possible.
 */
export function isWatching(role: Role): boolean {
  return WATCHING_ROLES.some((watching) => watching === role)
}
