import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './satker.ts'

const HEAD = `# LAPORAN KINERJA
KPU KOTA MAGELANG
TAHUN 2021
# KATA PENGANTAR
Laporan Kinerja KPU Kota Magelang Tahun 2021 memuat hasil pengukuran kinerja. KPU Kota Magelang menyusunnya setiap tahun.
Visi KPU Kota Magelang adalah menjadi penyelenggara yang mandiri.
`

test('another office as the one that acts or owns is found', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}KPU Kota Salatiga menyusun laporan ini berdasarkan data setiap triwulan. {identitas/satker}`,
  )
  expect(finding).toMatchObject({
    severity: 'error',
    stated: 'KPU Kota Salatiga',
    expected: 'KPU Kota Magelang',
  })
})

test('sentences, headings and indikator are looked at; of so many none is sure', () => {
  const findings = expectFindings(
    rule,
    `${HEAD}Pagu anggaran KPU Kabupaten Lumajang sebesar Rp1.000.000. {identitas/satker}
# Struktur Organisasi KPU Kabupaten Boyolali {identitas/satker}
No | Indikator | Target
1 | Persentase Keputusan KPU Kabupaten Batang yang berpedoman pada peraturan perundang-undangan | 80% {identitas/satker}`,
  )
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']))
})

test('neighbours, partners, lists, the province and the centre are right', () => {
  expectSilence(
    rule,
    `${HEAD}Rapat dihadiri KPU Kota Salatiga dan KPU Kabupaten Magelang.
Kota Magelang berbatasan dengan wilayah KPU Kabupaten Temanggung.
KPU Provinsi Jawa Tengah melaksanakan supervisi.
KPU menetapkan Peraturan KPU Nomor 8 Tahun 2019.
Dibandingkan dengan itu, KPU Kota Salatiga memiliki lebih banyak pegawai.
KPU Kota Semarang menjadi tuan rumah rapat koordinasi wilayah.
KPU Provinsi Jawa Tengah menetapkan jadwal.
Nama | Jumlah
KPU Kota Tegal | 3`,
  )
})

test('a province names the offices below it, but not another province', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
KPU PROVINSI BALI
Laporan Kinerja KPU Provinsi Bali Tahun 2023 disusun bersama. KPU Provinsi Bali menyampaikannya.
KPU Kota Denpasar melaporkan data setiap bulan.
KPU Provinsi Maluku memiliki lima anggota. {identitas/satker}`,
  )
})

test('in Aceh the office is a KIP', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
KOMISI INDEPENDEN PEMILIHAN KABUPATEN ACEH TENGAH
Komisi Independen Pemilihan (KIP) Kabupaten Aceh Tengah menyampaikan laporan ini. KIP Kabupaten Aceh Tengah memiliki lima anggota.
KIP Kabupaten Bener Meriah telah menyusun peta kerawanan. {identitas/satker}`,
  )
})

test('any agency under the name of another region; neighbours and company are right', () => {
  const dinas = `LAPORAN KINERJA INSTANSI PEMERINTAH
DINAS LINGKUNGAN HIDUP
KABUPATEN PASER
TAHUN 2022
# KATA PENGANTAR
Dinas Lingkungan Hidup Kabupaten Paser menyusun laporan ini setiap tahun.
Dinas Lingkungan Hidup Kabupaten Paser dipimpin seorang kepala dinas.
Dinas Lingkungan Hidup Kabupaten Paser didukung 45 pegawai.
`
  const [finding] = expectFindings(
    rule,
    `${dinas}Tugas Dinas Lingkungan Hidup Kabupaten Kutai Barat adalah mengendalikan pencemaran. {identitas/satker}`,
  )
  expect(finding).toMatchObject({
    severity: 'error',
    stated: 'Dinas Lingkungan Hidup Kabupaten Kutai Barat',
    expected: 'Kabupaten Paser',
  })
  expectSilence(
    rule,
    `${dinas}Studi ke Dinas Lingkungan Hidup Kabupaten Kutai Barat dilakukan pada bulan Mei.
Kabupaten Paser berbatasan dengan Kabupaten Kutai Barat.
Dibandingkan dengan Dinas Lingkungan Hidup Kabupaten Kutai Barat, nilainya lebih tinggi.`,
  )
})

test('whose decision is being made', () => {
  expectFindings(
    rule,
    `${HEAD}bahwa perlu menetapkan Keputusan KPU Kabupaten Karanganyar tentang Rencana Aksi Tahun 2021; {identitas/satker}`,
  )
})

test('an agency of a province', () => {
  const museum = `LAPORAN KINERJA TAHUNAN
UPTD MUSEUM NEGERI PROVINSI BENGKULU
TAHUN 2024
UPTD Museum Negeri Provinsi Bengkulu merupakan unit pelaksana teknis.
`
  const [finding] = expectFindings(
    rule,
    `${museum}Kepala UPTD Museum Negeri Provinsi Jambi {identitas/satker}`,
  )
  expect(finding?.expected).toBe('Provinsi Bengkulu')
})

test('an office that no list knows, against one that no list knows either', () => {
  const head = `# LAPORAN KINERJA
KPU KABUPATEN WATUREJO
TAHUN 2023
Laporan Kinerja KPU Kabupaten Waturejo Tahun 2023 memuat hasil pengukuran kinerja. KPU Kabupaten Waturejo menyusunnya.
Visi KPU Kabupaten Waturejo adalah menjadi penyelenggara yang mandiri. Anggaran KPU Kabupaten Waturejo naik.
`
  expectFindings(
    rule,
    `${head}Kinerja KPU Kabupaten Lohgawe tahun 2023 secara umum baik. {identitas/satker}

KETUA KOMISI PEMILIHAN UMUM {identitas/satker}
KABUPATEN LOHGAWE,`,
  )
  expectSilence(
    rule,
    `${head}Kinerja KPU Kabupaten Waturejo tahun 2023 secara umum baik, sedangkan KPU Kabupaten Lohgawe menjadi mitra.
Dibandingkan dengan kinerja KPU Kabupaten Lohgawe, hasilnya lebih tinggi.
Rapat dihadiri Ketua KPU Kabupaten Lohgawe.
Ketua KPU Kabupaten Watu Rejo,`,
  )
})
