import { at, indikatorLinks } from '../support/sample-office.ts'

export interface Screen {
  name: string
  path: string
  /** A page with fields of its own. */
  form?: boolean
}

/** Somebody who is signed in, with a browser or without. */
interface Asks {
  request: { get(path: string): Promise<{ text(): Promise<string> }> }
}

/** Every screen of an office that one person sees in the sample, with real ids. */
export async function screensOf(page: Asks): Promise<Screen[]> {
  const html = async (path: string) => (await page.request.get(path)).text()
  const link = async (path: string, pattern: RegExp) => {
    const found = pattern.exec(await html(path))?.[0]
    if (found === undefined) throw new Error(`no ${pattern} in ${path}`)
    return found
  }
  const [filled, empty] = indikatorLinks(await html(at('pengukuran?tw=4'))).map(({ id }) => id)
  const pk = await link(at('perjanjian'), /\/k\/3572\/kpu\/2022\/perjanjian\/[0-9a-f-]{36}/)
  const bukti = await link(at(`pengukuran/3/${filled}`), /\/k\/[\w/]+\/bukti\/[0-9a-f-]{36}/).catch(
    () => null,
  )
  const sealed = await link(at('dokumen'), /\/k\/3572\/kpu\/2022\/dokumen\/publikasi\/[0-9a-f-]{36}/)
  return [
    { name: 'beranda', path: at('beranda') },
    { name: 'beranda of the finished year', path: at('beranda', { tahun: 2021 }) },
    { name: 'beranda of an empty year', path: at('beranda', { tahun: 2024 }) },
    { name: 'bantuan', path: at('bantuan') },
    { name: 'cari', path: at('cari?q=data+pemilih'), form: true },
    { name: 'cari, nothing typed', path: at('cari') },
    { name: 'renstra', path: at('renstra') },
    { name: 'renstra-susun', path: at('renstra/susun', { tahun: 2025 }), form: true },
    { name: 'renstra-sumber-dana', path: at('renstra/sumber-dana'), form: true },
    { name: 'renstra-analisis', path: at('renstra/analisis') },
    { name: 'renstra-analisis-bagian', path: at('renstra/analisis/strategi') },
    { name: 'renstra-naskah', path: at('renstra/naskah') },
    { name: 'renstra-naskah without a plan', path: at('renstra/naskah', { tahun: 2025 }) },
    { name: 'renstra-target', path: at('renstra/target') },
    { name: 'iku', path: at('iku') },
    { name: 'iku-berkas', path: at('iku/berkas') },
    { name: 'impor', path: at('impor/iku') },
    { name: 'iku-satu', path: at(`iku/${filled}`) },
    { name: 'iku-tarik', path: at(`iku/${filled}/tarik`), form: true },
    { name: 'rkt of an empty year', path: at('rkt', { tahun: 2024 }) },
    { name: 'rkt', path: at('rkt') },
    { name: 'rencana-aksi', path: at('rencana-aksi'), form: true },
    { name: 'rencana-aksi-pelaksanaan', path: at('rencana-aksi/pelaksanaan'), form: true },
    { name: 'perjanjian', path: at('perjanjian') },
    { name: 'perjanjian of an empty year', path: at('perjanjian', { tahun: 2024 }) },
    { name: 'perjanjian-satu', path: pk },
    { name: 'perjanjian-revisi', path: `${pk}/revisi`, form: true },
    { name: 'pengukuran', path: at('pengukuran?tw=4'), form: true },
    {
      name: 'pengukuran of the Sekretariat',
      path: at('pengukuran?tw=4', { entitas: 'sekretariat' }),
      form: true,
    },
    { name: 'pengukuran, locked', path: at('pengukuran?tw=2', { tahun: 2021 }) },
    { name: 'pengukuran-indikator', path: at(`pengukuran/4/${empty}`), form: true },
    { name: 'pengukuran-indikator, approved', path: at(`pengukuran/3/${filled}`) },
    { name: 'pengukuran-ajukan', path: at('pengukuran/4/ajukan'), form: true },
    { name: 'pengukuran-kembalikan', path: at('pengukuran/4/kembalikan'), form: true },
    { name: 'pengukuran-perubahan', path: at('pengukuran/4/perubahan') },
    { name: 'pengukuran-pengecualian', path: at('pengukuran/2/pengecualian', { tahun: 2021 }), form: true },
    { name: 'bukti', path: at('bukti') },
    { name: 'bukti-evaluasi', path: at('bukti/evaluasi', { tahun: 2021 }), form: true },
    { name: 'bukti, what is missing', path: at('bukti?saring=kurang') },
    ...(bukti === null
      ? []
      : [
          { name: 'bukti-tampil', path: `${bukti}/tampil` },
          { name: 'bukti-tarik', path: `${bukti}/tarik`, form: true },
        ]),
    { name: 'anggaran', path: at('anggaran', { tahun: 2021 }) },
    { name: 'anggaran-revisi', path: at('anggaran/revisi/12', { tahun: 2021 }) },
    { name: 'anggaran-rka', path: at('anggaran/rka') },
    { name: 'anggaran-rka-tahap', path: at('anggaran/rka/pagu-indikatif', { tahun: 2024 }), form: true },
    { name: 'anggaran-keluaran', path: at('anggaran/keluaran'), form: true },
    { name: 'anggaran-impor', path: at('anggaran/impor'), form: true },
    { name: 'anggaran-impor-pratinjau', path: at('anggaran/impor/pratinjau') },
    { name: 'anggaran-antar-tahun', path: at('anggaran/antar-tahun'), form: true },
    { name: 'anggaran-jenis-belanja', path: at('anggaran/jenis-belanja') },
    { name: 'anggaran-indikator', path: at('anggaran/indikator'), form: true },
    { name: 'anggaran-capaian', path: at('anggaran/capaian?bulan=3'), form: true },
    { name: 'anggaran-rencana', path: at('anggaran/rencana'), form: true },
    { name: 'anggaran-realisasi', path: at('anggaran/realisasi?bulan=11'), form: true },
    { name: 'laporan', path: at('laporan'), form: true },
    { name: 'laporan of the finished year', path: at('laporan', { tahun: 2021 }), form: true },
    { name: 'laporan-pratinjau', path: at('laporan/pratinjau', { tahun: 2021 }) },
    { name: 'laporan-kembalikan', path: at('laporan/kembalikan', { tahun: 2021 }), form: true },
    { name: 'laporan-final', path: at('laporan/final', { tahun: 2021 }), form: true },
    { name: 'laporan-berkala', path: at('laporan/berkala/tw1'), form: true },
    { name: 'laporan-berkala-ajukan', path: at('laporan/berkala/tw1/ajukan'), form: true },
    {
      name: 'laporan-berkala of the Sekretariat',
      path: at('laporan/berkala/semester1', { entitas: 'sekretariat' }),
      form: true,
    },
    { name: 'dokumen', path: at('dokumen') },
    { name: 'dokumen of the finished year', path: at('dokumen', { tahun: 2021 }) },
    { name: 'publikasi', path: sealed, form: true },
    { name: 'jejak', path: at('jejak') },
    { name: 'orang', path: at('orang') },
    { name: 'kebijakan', path: at('kebijakan') },
    { name: 'pengaturan', path: at('pengaturan') },
    { name: 'pengaturan-kantor', path: at('pengaturan/kantor') },
    { name: 'pengaturan-subbagian', path: at('pengaturan/subbagian') },
    { name: 'pengaturan-pegawai', path: at('pengaturan/pegawai'), form: true },
    { name: 'pengaturan-penghargaan', path: at('pengaturan/penghargaan'), form: true },
    { name: 'pengaturan-uraian-tugas', path: at('pengaturan/uraian-tugas'), form: true },
    { name: 'pengaturan-sarana', path: at('pengaturan/sarana'), form: true },
    { name: 'berita-acara', path: at('berita-acara') },
    { name: 'pengaturan-email', path: at('pengaturan/email') },
    { name: 'kalender', path: at('kalender') },
    { name: 'kegiatan', path: at('kegiatan'), form: true },
    { name: 'kegiatan-berkas', path: at('kegiatan/berkas') },
    { name: 'impor kegiatan', path: at('impor/kegiatan') },
    { name: 'rapat', path: at('rapat'), form: true },
    { name: 'keputusan', path: at('keputusan') },
    { name: 'pengaturan-nomor', path: at('pengaturan/nomor') },
    { name: 'pengaturan-nomor-register', path: at('pengaturan/nomor/keputusan') },
    { name: 'pengaturan-dasar-hukum', path: at('pengaturan/dasar-hukum') },
    { name: 'pengaturan-pejabat', path: at('pengaturan/pejabat') },
    { name: 'pengaturan-tahun', path: at('pengaturan/tahun') },
    { name: 'pengaturan-jadwal', path: at('pengaturan/jadwal') },
    { name: 'beranda of a year nobody opened', path: at('beranda', { tahun: 2030 }) },
    { name: 'akun', path: '/akun', form: true },
    { name: 'periksa', path: '/periksa', form: true },
    { name: 'periksa-kantor', path: at('periksa'), form: true },
    { name: 'not found', path: at('tidak-ada') },
  ]
}
