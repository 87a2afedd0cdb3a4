import { ROLE_NAMES, type Role } from '@akuntabel/domain'
import { type Place, paths } from '#paths'
import { type MenuMay, menuOf } from '#ui/menu.ts'
import { panduanTexts } from './panduan.ts'

/** A page, or a part of a guide, as the search finds it. */
interface Halaman {
  jenis: 'halaman' | 'bantuan'
  /** Its address. */
  id: string
  judul: string
  isi: string
}

/** Pages below those of the menu, and what is done there. */
const BELOW: [string, string, (place: Place) => string][] = [
  ['Indikator dan target Renstra', 'target lima tahun', paths.renstraTarget],
  ['Susunan Renstra', 'tujuan, sasaran, program, kegiatan; impor', paths.renstraSusun],
  [
    'Analisis Renstra',
    'potensi, permasalahan, SWOT, strategi, sintesis, arah kebijakan',
    paths.renstraAnalisis,
  ],
  ['Naskah Renstra', 'kata pengantar, latar belakang, kerangka regulasi, penutup', paths.renstraNaskah],
  [
    'Pelaksanaan rencana aksi',
    'langkah yang direncanakan dan dilaksanakan per bulan',
    paths.rencanaAksiPelaksanaan,
  ],
  ['Realisasi anggaran', 'realisasi belanja per bulan', paths.anggaranRealisasi],
  ['Impor realisasi', 'SAKTI, OM-SPAN, MonSAKTI', paths.anggaranImpor],
  ['RKA', 'pagu indikatif, pagu anggaran, alokasi anggaran', paths.anggaranRka],
  ['DIPA dan revisinya', 'pagu, blokir, revisi', paths.anggaranDipa],
  ['Jenis belanja', 'pagu dan realisasi sampai komponen dan akun', paths.anggaranJenisBelanja],
  ['Anggaran antar tahun', 'pendanaan Renstra, pagu, realisasi, padanan kode', paths.anggaranAntarTahun],
  ['Capaian keluaran', 'volume, RVRO, PCRO per rincian output', paths.anggaranCapaian],
  ['Anggaran per indikator', 'efisiensi, biaya per keluaran', paths.anggaranIndikator],
  ['Rencana penarikan', 'Halaman III DIPA, target serapan', paths.anggaranRencana],
  ['Bukti untuk evaluasi', 'kriteria lembar kerja evaluasi, ekspor bukti', paths.buktiEvaluasi],
  ['Kalender', 'tenggat di kalender ponsel atau komputer, ICS', paths.kalender],
  ['Pejabat', 'penanda tangan, Plt, Plh', (place) => paths.pengaturanBagian(place, 'pejabat')],
  ['Jadwal dan hari libur', 'jendela pengisian', (place) => paths.pengaturanBagian(place, 'jadwal')],
  ['Register nomor surat', 'nomor naskah', (place) => paths.pengaturanBagian(place, 'nomor')],
  ['Dasar hukum', 'peraturan yang dikutip', (place) => paths.pengaturanBagian(place, 'dasar-hukum')],
  ['Orang dan peran', 'akun, undangan, kata sandi', paths.orang],
  ['Akun saya', 'kata sandi, email pengingat', paths.akun],
]

/** What somebody can look up here besides the office's own rows: pages of the menu and below, and the guides of his or her roles. */
export function halamanOf(place: Place, { may, roles }: { may: MenuMay; roles: readonly Role[] }): Halaman[] {
  const menu = menuOf(place, may).flatMap(({ heading, links }) =>
    links.map(({ label, href }) => ({ label, href, isi: heading ?? '' })),
  )
  const below = BELOW.map(([label, isi, to]) => ({ label, isi, href: to(place) }))
  const guides = ROLE_NAMES.filter((role) => roles.includes(role)).flatMap((role) =>
    panduanTexts(role).map(({ judul, isi }) => ({
      ...{ jenis: 'bantuan' as const, id: paths.bantuan(place, role), judul, isi },
    })),
  )
  return [
    ...[...menu, ...below].map(({ label, href, isi }) => ({
      ...{ jenis: 'halaman' as const, id: href, judul: label, isi },
    })),
    ...guides,
  ]
}
