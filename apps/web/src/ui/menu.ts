import { type Place, paths } from '#paths'

export interface MenuMay {
  settings: boolean
  audit: boolean
  /** The unit whose offices may be watched. */
  pantauan: string | null
}

interface MenuGroup {
  heading: string | null
  links: { label: string; href: string }[]
}

/** The pages of an office in the order of the year; the first two stand alone. */
export function menuOf(place: Place, may: MenuMay): MenuGroup[] {
  return [
    {
      heading: null,
      links: [
        { label: 'Beranda', href: paths.beranda(place) },
        ...(may.pantauan
          ? [{ label: 'Pantauan', href: paths.pantauan({ ...place, unit: may.pantauan }) }]
          : []),
      ],
    },
    {
      heading: 'Rencana',
      links: [
        { label: 'Renstra', href: paths.renstra(place) },
        { label: 'IKU', href: paths.iku(place) },
        { label: 'RKT', href: paths.rkt(place) },
        { label: 'Perjanjian', href: paths.perjanjian(place) },
        { label: 'Rencana aksi', href: paths.rencanaAksi(place) },
      ],
    },
    {
      heading: 'Pelaksanaan',
      links: [
        { label: 'Pengukuran', href: paths.pengukuran(place) },
        { label: 'Bukti', href: paths.buktiTahun(place) },
        { label: 'Anggaran', href: paths.anggaran(place) },
        { label: 'Kegiatan', href: paths.kegiatan(place) },
        { label: 'Rapat', href: paths.rapat(place) },
      ],
    },
    {
      heading: 'Laporan',
      links: [
        { label: 'Laporan', href: paths.laporan(place) },
        { label: 'Dokumen', href: paths.dokumen(place) },
        { label: 'Berita Acara', href: paths.beritaAcara(place) },
        { label: 'Keputusan', href: paths.keputusan(place) },
        { label: 'Periksa', href: paths.periksaKantor(place) },
      ],
    },
    {
      heading: 'Kantor',
      links: [
        ...(may.settings
          ? [{ label: 'Pengaturan', href: paths.pengaturan(place) }]
          : [{ label: 'Kebijakan', href: paths.kebijakan(place) }]),
        ...(may.audit ? [{ label: 'Jejak audit', href: paths.jejak(place) }] : []),
        { label: 'Bantuan', href: paths.bantuan(place) },
      ],
    },
  ]
}
