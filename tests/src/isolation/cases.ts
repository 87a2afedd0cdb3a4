import type { Form } from '../support/visitor.ts'
import type { OtherIds } from './other-office.ts'

/** How to visit a route: values of its parameters, and what to send to each of its actions. */
export interface RouteCase {
  params?: Record<string, string>
  forms?: Record<string, Form>
  /** Sent to a POST address that is no form. */
  json?: object
  /** Its parameters or forms name something of one office. */
  names?: 'address' | 'form'
}

const K = '/k/[unit]/[entitas]/[tahun]'

const RUMUS = {
  ...{ kind: 'persen', rumus: 'jumlah', susunan: 'A' },
  ...{ 'komponen.0.kode': 'A', 'komponen.0.nama': 'Satu', 'komponen.0.contoh': '1' },
}
const IKU = {
  ...{ kode: 'IKU-99', sasaran: 'Sasaran', name: 'Dari kantor lain', satuan: 'persen' },
  ...{ kind: 'persen', polarity: 'maksimal', consolidation: 'terakhir' },
}

const OFFICIAL = {
  ...{ kedudukan: 'lain', jabatan: 'Bendahara', nama: 'Dari kantor lain' },
  ...{ status: 'definitif', sejak: '1 Januari 2022' },
}

const LAW = {
  ...{ kode: 'UU 99/2099', jenis: 'uu', nomor: '99', tahun: '2099', tentang: 'Dari kantor lain' },
  ...{ yakin: 'dicek', sumber: 'Kantor lain' },
}

const OFFICE = {
  ...{ version: '1', name: 'Komisi Pemilihan Umum Lain', shortName: 'Lain', place: 'Lain' },
  ...{ timezone: 'Asia/Jakarta', paper: 'A4' },
}

const CHOICE = { mulaiTahun: '2022', kebijakan: 'pmk 3', skala: 'Skala LKj KPU 1' }

/** Before anybody is signed in, or about the person only. */
export const OUTSIDE_OFFICES = [
  '/',
  '/akun',
  '/keluar',
  '/masuk',
  '/mulai',
  '/mulai/kantor',
  '/mulai/proses',
  '/periksa',
  '/periksa/hasil/[id]',
  '/periksa/hasil/[id]/[berkas]',
  '/undangan/[token]',
  '/kalender/[token]',
  '/email/[token]',
]

/** One case for every route of an office; a route without one fails the test. */
export function casesFor(ids: OtherIds): Record<string, RouteCase> {
  const step = { version: '1', alasan: 'Mencoba dari kantor lain.', kunci: 'uji-isolasi' }
  const cell = `indikator/${ids.pkIndikator}.target`
  const change = { version: '1', [`isi.${cell}`]: '1', [`dasar.${cell}`]: '1:' }
  const words = { 'isi.judul.isi': 'Dari kantor lain', 'dasar.judul.isi': '0:' }
  const part = { 'isi.isu-strategis.isi': 'Dari kantor lain', 'dasar.isu-strategis.isi': '0:' }
  const berkala = { 'isi.saran.isi': 'Dari kantor lain', 'dasar.saran.isi': '0:' }
  const value = { version: '1', realisasi: '1', penyebab: 'Dari kantor lain' }
  const plan = { uraian: 'Dari kantor lain', orang: ids.person, tenggat: '31 Maret 2023' }
  const followUp = { id: ids.pk, version: '1', ke: 'selesai' }
  const row = {
    triwulan: '4',
    [`isi.${ids.indikator}.realisasi`]: '1',
    [`dasar.${ids.indikator}.realisasi`]: '1:',
  }
  return {
    '/k/[unit]': {},
    [K]: {},
    [`${K}/beranda`]: { forms: { ingatkan: { kunci: '3572/kpu/2022/pk-susun' } } },
    [`${K}/renstra`]: { forms: { salin: {} } },
    [`${K}/pantauan`]: {},
    [`${K}/bantuan`]: {},
    [`${K}/cari`]: {},
    [`${K}/dokumen`]: {},
    [`${K}/iku`]: { forms: { tambah: IKU, contoh: RUMUS } },
    [`${K}/iku/berkas`]: {
      forms: { baca: { tempel: 'IKU-1\tDari kantor lain' }, simpan: { baris: '[{"kode":"IKU-1"}]' } },
    },
    [`${K}/iku/berkas/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/impor/[tabel]`]: { params: { tabel: 'iku' }, forms: { batalkan: { id: ids.indikator } } },
    [`${K}/iku/contoh`]: { json: RUMUS },
    [`${K}/iku/[id]`]: {
      params: { id: ids.indikator },
      forms: {
        ubah: { ...IKU, version: '1' },
        contoh: RUMUS,
        target: { 'target.2023': '9' },
        letakkan: { node: ids.indikator },
      },
      names: 'address',
    },
    [`${K}/iku/[id]/tarik`]: { params: { id: ids.indikator }, forms: { default: step }, names: 'address' },
    [`${K}/rkt`]: {
      forms: {
        susun: { dari: 'renstra' },
        simpan: { ambil: 'renstra' },
        tetapkan: { ambil: 'renstra' },
        baca: { tempel: 'IKU-1\tDari kantor lain\t%\t1\t' },
      },
    },
    [`${K}/rencana-aksi`]: {
      forms: { simpan: { salin: 'ya' }, baca: { tempel: 'IKU-1\t\tDari kantor lain' } },
    },
    [`${K}/grafik/[jenis].[gambar]`]: { params: { jenis: 'capaian', gambar: 'csv' } },
    [`${K}/rencana-aksi/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/rkt/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/rkt/[langkah]`]: {
      params: { langkah: 'versi-baru' },
      forms: { default: { alasan: 'Dari kantor lain.' } },
    },
    [`${K}/perjanjian`]: { forms: { buat: {} } },
    [`${K}/perjanjian/[id]`]: {
      params: { id: ids.pk },
      forms: { simpan: change, ajukan: change },
      names: 'address',
    },
    [`${K}/perjanjian/[id]/[langkah]`]: {
      params: { id: ids.pk, langkah: 'tanda-tangan' },
      forms: { default: step },
      names: 'address',
    },
    [`${K}/perjanjian/[id]/banding`]: { params: { id: ids.pk }, names: 'address' },
    [`${K}/perjanjian/[id]/pindaian/[tanda]`]: {
      params: { id: ids.pk, tanda: ids.pk },
      names: 'address',
    },
    [`${K}/berita-acara`]: { forms: { buat: {} } },
    [`${K}/berita-acara/[id]`]: {
      params: { id: ids.beritaAcara },
      forms: { simpan: words, ambil: words },
      names: 'address',
    },
    [`${K}/berita-acara/[id]/tanda-tangan`]: {
      params: { id: ids.beritaAcara },
      forms: { default: { version: '1', kunci: 'uji-isolasi', cara: 'sistem' } },
      names: 'address',
    },
    [`${K}/pengaturan/email`]: { forms: { uji: {} } },
    [`${K}/kalender`]: { forms: { buat: {}, matikan: {} } },
    [`${K}/kegiatan`]: {
      forms: { buat: { nama: 'Dari kantor lain', jenis: 'rapat', mulai: '12 Maret 2022' } },
    },
    [`${K}/kegiatan/berkas`]: {
      forms: {
        baca: { tempel: 'Dari kantor lain' },
        simpan: { baris: '[{"nama":"Dari kantor lain","jenis":"Rapat","rencana_mulai":"12 Maret 2022"}]' },
      },
    },
    [`${K}/kegiatan/berkas/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/kegiatan/[id]`]: {
      params: { id: ids.kegiatan },
      forms: {
        simpan: { 'isi.nama.isi': 'Dari kantor lain', 'dasar.nama.isi': '0:' },
        keadaan: { version: '1', ke: 'dilaksanakan', mulai: '12 Maret 2022' },
        kaitkan: { untuk: `indikator/${ids.indikator}` },
        lepas: { untuk: ids.kegiatan },
        foto: picture(),
        hapusFoto: { foto: ids.kegiatan },
        komentar: { isi: 'Dari kantor lain' },
        hapus: { version: '1' },
      },
      names: 'address',
    },
    [`${K}/kegiatan/[id]/foto/[foto]`]: {
      params: { id: ids.kegiatan, foto: ids.kegiatan },
      names: 'address',
    },
    [`${K}/rapat`]: {
      forms: { buat: { jenis: 'internal', tanggal: '12 Januari 2023', tempat: 'Dari kantor lain' } },
    },
    [`${K}/rapat/[id]`]: {
      params: { id: ids.rapat },
      forms: {
        simpan: { version: '1', tanggal: '12 Januari 2023', tempat: 'Dari kantor lain', hadir: 'Siapa' },
        selesai: { version: '1', tanggal: '12 Januari 2023', tempat: 'Dari kantor lain', hadir: 'Siapa' },
        putuskan: { jenis: 'tidak-ada', uraian: 'Dari kantor lain' },
        hapus: { putusan: ids.rapat },
        langkah: { id: ids.rapat, version: '1', ke: 'selesai', hasil: 'Dari kantor lain' },
      },
      names: 'address',
    },
    [`${K}/laporan/berkala/[periode]`]: {
      params: { periode: 'tw1' },
      forms: { tulis: berkala, ajukan: berkala, nomor: {} },
    },
    [`${K}/laporan/berkala/[periode]/[langkah]`]: {
      params: { periode: 'tw1', langkah: 'tanda-tangan' },
      forms: { default: { version: '1', kunci: 'uji-isolasi', cara: 'sistem' } },
    },
    [`${K}/keputusan`]: { forms: { buat: { jenis: 'iku' } } },
    [`${K}/keputusan/[id]`]: {
      params: { id: ids.keputusan },
      forms: { simpan: words, ambil: words },
      names: 'address',
    },
    [`${K}/keputusan/[id]/tetapkan`]: {
      params: { id: ids.keputusan },
      forms: { default: { version: '1', kunci: 'uji-isolasi' } },
      names: 'address',
    },
    [`${K}/pengukuran`]: {
      forms: {
        simpan: row,
        ajukan: row,
        komentar: { triwulan: '4', indikatorId: ids.indikator, isi: 'Dari kantor lain' },
      },
      names: 'form',
    },
    [`${K}/pengukuran/[tw]/[indikator]`]: {
      params: { tw: '4', indikator: ids.indikator },
      forms: {
        simpan: value,
        lanjut: value,
        hitung: value,
        bukti: evidence(ids.berkas),
        rencana: plan,
        langkah: followUp,
        komentar: { isi: 'Dari kantor lain' },
      },
      names: 'address',
    },
    [`${K}/draf`]: {
      json: {
        kunci: 'laporan/kpu/2022',
        urut: 1,
        isi: { 'isi.sdm.isi': { teks: 'Dari kantor lain', versi: 0 } },
      },
    },
    [`${K}/pengukuran/[tw]/[indikator]/hitung`]: {
      params: { tw: '4', indikator: ids.indikator },
      json: { realisasi: '1' },
      names: 'address',
    },
    [`${K}/pengukuran/[tw]/[langkah]`]: {
      params: { tw: '4', langkah: 'kembalikan' },
      forms: { default: step },
    },
    [`${K}/rencana-aksi/pelaksanaan`]: {
      forms: { simpan: { [`isi.${ids.pk}/1.hasil`]: 'ya', [`dasar.${ids.pk}/1.hasil`]: '0:' } },
      names: 'form',
    },
    [`${K}/pengukuran/[tw]/perubahan`]: { params: { tw: '4' } },
    [`${K}/bukti`]: {},
    [`${K}/bukti/evaluasi`]: {
      forms: {
        tunjukkan: { sha256: ids.berkas, kriteria: '2.b.2' },
        lepas: { sha256: ids.berkas, kriteria: '2.b.2' },
      },
      names: 'form',
    },
    [`${K}/bukti/evaluasi/unduh`]: {},
    [`${K}/bukti/[id]/tampil`]: { params: { id: ids.bukti }, names: 'address' },
    [`${K}/bukti/[id]/lihat`]: { params: { id: ids.bukti }, names: 'address' },
    [`${K}/bukti/[id]`]: { params: { id: ids.bukti }, names: 'address' },
    [`${K}/bukti/[id]/tarik`]: { params: { id: ids.bukti }, forms: { default: step }, names: 'form' },
    [`${K}/anggaran/keluaran`]: {
      forms: {
        simpan: { 'isi.baris/3355.satuan': 'Dari kantor lain', 'dasar.baris/3355.satuan': '1:' },
        baca: { tempel: '3355\tDari kantor lain\t\t\t\tUnit\t1\t' },
      },
    },
    [`${K}/anggaran/keluaran/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/anggaran`]: {},
    [`${K}/anggaran/revisi/[revisi]`]: { params: { revisi: '0' } },
    [`${K}/anggaran/realisasi`]: {
      forms: { simpan: { bulan: '1', 'isi.baris/3355.jumlah': '1', 'dasar.baris/3355.jumlah': '0:' } },
    },
    [`${K}/anggaran/realisasi/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/anggaran/antar-tahun`]: {
      forms: {
        samakan: { dari: 'renstra/2020/076.01.01', ke: 'dipa/2022/076.01.WA' },
        cabut: { dari: 'renstra/2020/076.01.01', ke: 'dipa/2022/076.01.WA' },
      },
    },
    [`${K}/anggaran/antar-tahun/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/anggaran/jenis-belanja`]: {},
    [`${K}/anggaran/jenis-belanja/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/anggaran/impor`]: {
      forms: {
        unggah: { tempel: 'Kode\tRealisasi\n3355\t1' },
        petakan: {
          kepala: '1',
          sumber: 'Kantor lain',
          bulan: '1',
          'kolom.kode': 'Kode',
          'kolom.realisasi': 'Realisasi',
        },
        buang: {},
      },
    },
    [`${K}/anggaran/impor/pratinjau`]: { forms: { simpan: { sidik: '0123456789abcdef' } } },
    [`${K}/anggaran/indikator`]: {
      forms: { simpan: { 'isi.baris/3355.indikator': 'IKU-1', 'dasar.baris/3355.indikator': '0:' } },
    },
    [`${K}/anggaran/capaian`]: {
      forms: { simpan: { bulan: '1', 'isi.baris/3355.rvro': '1', 'dasar.baris/3355.rvro': '0:' } },
    },
    [`${K}/anggaran/rencana`]: { forms: { simpan: { 'isi.target.t1': '10', 'dasar.target.t1': '0:' } } },
    [`${K}/renstra/susun`]: {
      forms: {
        simpan: {
          'isi.kepala.visi': 'Dari kantor lain',
          'isi.baru/0.jenis': 'tujuan',
          'isi.baru/0.uraian': 'Dari kantor lain',
        },
        tetapkan: {},
        buka: { alasan: 'Dari kantor lain' },
        tambah: {},
        baca: { tempel: 'Tujuan\tT1\tDari kantor lain' },
      },
    },
    [`${K}/renstra/sumber-dana`]: {
      forms: {
        simpan: { 'isi.baru/0.kode': 'HIBAH-9', 'isi.baru/0.nama': 'Dari kantor lain' },
        tambah: {},
      },
    },
    [`${K}/renstra/analisis`]: {},
    [`${K}/renstra/analisis/[bagian]`]: {
      params: { bagian: 'swot' },
      forms: {
        simpan: {
          ...{ 'isi.baru/0.jenis': 'Kekuatan', 'isi.baru/0.aspek': 'Kelembagaan' },
          'isi.baru/0.uraian': 'Dari kantor lain',
        },
        tambah: {},
      },
    },
    [`${K}/renstra/naskah`]: { forms: { simpan: { 'isi.penutup.isi': 'Dari kantor lain' } } },
    [`${K}/renstra/target`]: {
      forms: {
        simpan: { 'isi.baru/0.kode': 'R-99', 'isi.baru/0.name': 'Dari kantor lain' },
        tambah: {},
        baca: { tempel: 'R-99\tDari kantor lain' },
      },
    },
    [`${K}/renstra/target/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/renstra/susun/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/anggaran/rka`]: { forms: { dipa: {} } },
    [`${K}/anggaran/rka/[tahap]`]: {
      params: { tahap: 'pagu-indikatif' },
      forms: {
        simpan: {
          'isi.baru/0.kode': '076.01.WA',
          'isi.baru/0.uraian': 'Dari kantor lain',
          'isi.baru/0.pagu': '1',
        },
        tambah: {},
        baca: { tempel: '076.01.WA\tDari kantor lain\t1' },
        salin: { dari: 'tahun-lalu' },
      },
    },
    [`${K}/anggaran/rka/[tahap]/unduh.[tabel]`]: { params: { tahap: 'pagu-indikatif', tabel: 'csv' } },
    [`${K}/anggaran/dipa`]: {
      forms: {
        simpan: {
          'isi.baru/0.kode': '076.01.WA',
          'isi.baru/0.uraian': 'Dari kantor lain',
          'isi.baru/0.pagu': '1',
        },
        tambah: {},
        baca: { tempel: '076.01.WA\tDari kantor lain\t1' },
      },
    },
    [`${K}/anggaran/dipa/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/laporan`]: {
      forms: {
        komentar: { indikatorId: ids.indikator, isi: 'Dari kantor lain' },
        tulis: part,
        ajukan: part,
        susun: { format: 'docx' },
        nomor: { naskah: 'laporan', tanggal: '2023-02-01' },
      },
    },
    [`${K}/laporan/pratinjau`]: {},
    [`${K}/laporan/susun/[pekerjaan]`]: { params: { pekerjaan: ids.pekerjaan }, names: 'address' },
    [`${K}/laporan/susun/[pekerjaan]/berkas`]: { params: { pekerjaan: ids.pekerjaan }, names: 'address' },
    [`${K}/laporan/[langkah]`]: {
      params: { langkah: 'final' },
      forms: { default: { tanggal: '2023-02-01', kunci: 'uji-isolasi' } },
    },
    [`${K}/dokumen/publikasi/[dokumen]`]: {
      params: { dokumen: ids.dokumen },
      forms: {
        catat: { tanggal: '2022-11-30', alamat: 'https://kantor.go.id/dari-kantor-lain' },
        hapus: { id: ids.dokumen, alasan: 'Dari kantor lain' },
      },
      names: 'address',
    },
    [`${K}/dokumen/publikasi/[dokumen]/gambar/[id]`]: {
      params: { dokumen: ids.dokumen, id: ids.dokumen },
      names: 'address',
    },
    [`${K}/dokumen/[jenis]/[[id]]/isi`]: { params: { jenis: 'pk', id: ids.pk }, names: 'address' },
    [`${K}/dokumen/[jenis]/[[id]]/unduh.[format]`]: {
      params: { jenis: 'pk', id: ids.pk, format: 'pdf' },
      names: 'address',
    },
    [`${K}/periksa`]: { forms: { periksa: {}, kita: {} } },
    [`${K}/periksa/[id]`]: {
      params: { id: ids.hasil },
      forms: { abaikan: { sidik: '0123456789abcdef', alasan: 'Dari kantor lain' }, tampilkan: {}, hapus: {} },
      names: 'address',
    },
    [`${K}/periksa/[id]/[berkas]`]: { params: { id: ids.hasil, berkas: 'html' }, names: 'address' },
    [`${K}/jejak`]: { forms: { periksa: {} } },
    [`${K}/kebijakan`]: { forms: { lihat: CHOICE, pakai: CHOICE } },
    [`${K}/pengaturan`]: {},
    [`${K}/pengaturan/kantor`]: { forms: { ubah: OFFICE, lambang: {} } },
    [`${K}/pengaturan/subbagian`]: {
      forms: {
        tambah: { name: 'Dari kantor lain', sort: '9' },
        ubah: { id: ids.subbagian, name: 'Dari kantor lain', sort: '9' },
        hapus: { id: ids.subbagian },
      },
    },
    [`${K}/pengaturan/jadwal`]: {
      forms: {
        ubah: { sidik: '0', 'jendela.pk-0.buka': '1 Januari 2022' },
        baku: { sidik: '0' },
        bacaJadwal: { tempel: 'Pengukuran Triwulan I\t1 April 2022\t20 April 2022\t1 Mei 2022' },
        libur: {
          'baris.0.tanggal': '1 Mei 2022',
          'baris.0.nama': 'Dari kantor lain',
          'baris.0.sumber': '',
        },
        hapus: { tanggal: '2022-05-01' },
        buka: { 'jendela[]': 'pengukuran-4', sampai: '31 Desember 2026', alasan: 'Dari kantor lain' },
        baca: { tempel: '1 Mei 2022\tDari kantor lain' },
      },
    },
    [`${K}/pengaturan/jadwal/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/pengaturan/[daftar]`]: {
      params: { daftar: 'pegawai' },
      forms: {
        simpan: { 'isi.baru/0.status': 'pns', 'isi.baru/0.jumlah': '3' },
        tambah: {},
        baca: { tempel: 'PNS\tIII/a\tS-1 atau D-IV\tDIPA kantor\t3' },
        salin: {},
      },
    },
    [`${K}/pengaturan/[daftar]/unduh.[tabel]`]: { params: { daftar: 'sarana', tabel: 'csv' } },
    [`${K}/pengaturan/tahun`]: { forms: { buka: { tahun: '2019' } } },
    [`${K}/pengaturan/nomor`]: {},
    [`${K}/pengaturan/nomor/[register]`]: {
      params: { register: 'keputusan' },
      forms: {
        ambil: { tanggal: '2022-01-03', perihal: 'Dari kantor lain' },
        batal: { nomor: '1 Tahun 2022', alasan: 'Dari kantor lain.' },
        pola: { pola: '{N}/LAIN/{TAHUN}', version: '0' },
      },
    },
    [`${K}/pengaturan/dasar-hukum`]: {
      forms: {
        tambah: LAW,
        ubah: { ...LAW, kode: 'UU 7/2017', version: '0' },
        hapus: { kode: 'UU 99/2099' },
        baca: { tempel: 'UU 99/2099\tUndang-Undang' },
        simpan: { 'baris.0.kode': 'UU 99/2099' },
      },
    },
    [`${K}/pengaturan/dasar-hukum/unduh.[tabel]`]: { params: { tabel: 'csv' } },
    [`${K}/pengaturan/pejabat`]: { forms: { tambah: OFFICIAL } },
    [`${K}/pengaturan/pejabat/[id]`]: {
      params: { id: ids.pejabat },
      forms: { ubah: { ...OFFICIAL, version: '1' }, hapus: { alasan: 'Dari kantor lain.' } },
      names: 'address',
    },
    [`${K}/orang`]: {
      forms: {
        buat: {
          name: 'Penyusup',
          email: 'penyusup@kantor-lain.example',
          password: 'panjang-sekali',
          roles: 'admin',
        },
        peran: { personId: ids.person, roles: 'admin' },
        undang: { name: 'Penyusup', email: 'undangan@kantor-lain.example', roles: 'admin' },
        sandi: { personId: ids.person },
        batal: { id: ids.pk },
        nonaktif: { personId: ids.person, alasan: 'Dari kantor lain.' },
        aktif: { personId: ids.person },
      },
    },
  }
}

/** One dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function picture(): FormData {
  const form = new FormData()
  form.set('foto', new File([Buffer.from(PNG, 'base64')], 'foto.png', { type: 'image/png' }))
  return form
}

function evidence(berkas: string): FormData {
  const form = new FormData()
  form.set('pakai', berkas)
  form.set('berkas', new File(['Dari kantor lain\n'], 'bukti.txt', { type: 'text/plain' }))
  return form
}
