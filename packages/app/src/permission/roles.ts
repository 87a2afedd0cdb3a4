import { ROLE_NAMES, ROLES, type Role } from '@akuntabel/domain'

/**
 * What a use case can ask for. `publik` needs no sign-in; `awal` works only while the installation is empty; `tautan` for
 * who holds a one-time link.
 */
export type Permission =
  | 'publik'
  | 'awal'
  | 'tautan'
  | 'baca'
  | 'tahun.buka'
  | 'pk.susun'
  | 'pk.tandatangani'
  | 'pengukuran.isi'
  | 'pengukuran.ajukan'
  | 'pengukuran.verifikasi'
  | 'pengukuran.setujui'
  | 'pengukuran.sahkan'
  | 'pengukuran.kembalikan'
  | 'pengecualian.buka'
  | 'tindak-lanjut.jalankan'
  | 'rapat.kelola'
  | 'tugas.ingatkan'
  | 'anggaran.isi'
  | 'lkj.tulis'
  | 'lkj.susun'
  | 'lkj.final'
  | 'keputusan.susun'
  | 'keputusan.tetapkan'
  | 'nomor.ambil'
  | 'publikasi.catat'
  | 'kantor.catat'
  | 'komentar.tulis'
  | 'hukum.kelola'
  | 'orang.kelola'
  | 'pengaturan.kelola'
  | 'kebijakan.pilih'
  | 'jejak.baca'

type Ungranted = 'publik' | 'awal' | 'tautan'
type Grantable = Exclude<Permission, Ungranted>

/** Needs no role: what it asks for, it checks itself. */
export function isUngranted(permission: Permission): permission is Ungranted {
  return permission === 'publik' || permission === 'awal' || permission === 'tautan'
}

/** `pk.tandatangani` is only the way in: a PK is signed and handed back by who holds the post that day. */
export const ROLE_PERMISSIONS: Record<Role, readonly Grantable[]> = {
  operator: [
    'baca',
    'komentar.tulis',
    'pk.tandatangani',
    'pengukuran.isi',
    'pengukuran.ajukan',
    'anggaran.isi',
    'tindak-lanjut.jalankan',
    'lkj.tulis',
    'lkj.susun',
    'keputusan.susun',
    'nomor.ambil',
    'publikasi.catat',
    'kantor.catat',
    'jejak.baca',
  ],
  verifikator: [
    'baca',
    'komentar.tulis',
    'tahun.buka',
    'pk.susun',
    'pk.tandatangani',
    'pengukuran.isi',
    'pengukuran.ajukan',
    'pengukuran.verifikasi',
    'pengukuran.kembalikan',
    'pengecualian.buka',
    'anggaran.isi',
    'tindak-lanjut.jalankan',
    'rapat.kelola',
    'tugas.ingatkan',
    'lkj.tulis',
    'lkj.susun',
    'hukum.kelola',
    'keputusan.susun',
    'nomor.ambil',
    'publikasi.catat',
    'kantor.catat',
    'jejak.baca',
  ],
  penyetuju: [
    'baca',
    'komentar.tulis',
    'pk.tandatangani',
    'pengukuran.setujui',
    'pengukuran.kembalikan',
    'tindak-lanjut.jalankan',
    'rapat.kelola',
    'tugas.ingatkan',
    'lkj.tulis',
    'lkj.susun',
    'lkj.final',
    'keputusan.tetapkan',
    'nomor.ambil',
    'publikasi.catat',
    'jejak.baca',
  ],
  pimpinan: [
    'baca',
    'komentar.tulis',
    'pk.tandatangani',
    'pengukuran.sahkan',
    'pengukuran.kembalikan',
    'tindak-lanjut.jalankan',
    'rapat.kelola',
    'tugas.ingatkan',
    'lkj.susun',
    'lkj.final',
    'keputusan.tetapkan',
    'nomor.ambil',
    'publikasi.catat',
    'jejak.baca',
  ],
  anggota: ['baca', 'komentar.tulis', 'jejak.baca'],
  supervisor: ['baca', 'jejak.baca'],
  apip: ['baca', 'jejak.baca'],
  evaluator: ['baca', 'jejak.baca'],
  admin: [
    'baca',
    'tahun.buka',
    'hukum.kelola',
    'kantor.catat',
    'orang.kelola',
    'pengaturan.kelola',
    'kebijakan.pilih',
    'jejak.baca',
  ],
}

/** For who lacks the right to do it. */
export function notYours(permission: Permission): string {
  return `Peran Anda tidak mencakup tindakan ini. ${whoCan(permission)} yang dapat melakukannya.`
}

/** Who can do it, for the sentence beside a refused action. */
export function whoCan(permission: Permission): string {
  if (isUngranted(permission)) return 'Siapa saja'
  return oneOfRoles(ROLE_NAMES.filter((role) => ROLE_PERMISSIONS[role].includes(permission)))
}

/** `Verifikator, Penyetuju atau Pimpinan` */
export function oneOfRoles(roles: readonly Role[]): string {
  const labels = roles.map((role) => ROLES[role].label)
  const last = labels.pop() ?? 'Admin'
  return labels.length > 0 ? `${labels.join(', ')} atau ${last}` : last
}
