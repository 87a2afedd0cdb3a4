import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './jenis.ts'

const HEAD = `# LAPORAN KINERJA
KPU KOTA MADIUN
Laporan Kinerja KPU Kota Madiun Tahun 2021 disusun. KPU Kota Madiun memiliki lima anggota.
`

test('both kinds before one name, and the same kind twice, are found', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}Koordinasi dilakukan di wilayah Kabupaten Kota Madiun. {identitas/jenis}
Rapat berlangsung di Kota Kota Madiun. {identitas/jenis}`,
  )
  expect(finding).toMatchObject({ stated: 'Kabupaten Kota Madiun', expected: 'Kota Madiun' })
})

test('a town that does not exist, and the own name under the other kind, are found', () => {
  expectFindings(
    rule,
    `${HEAD}Narasumber berasal dari KPU Kota Ngawi. {identitas/jenis}
KPU Kabupaten Madiun menyusun laporan ini. {identitas/jenis}
Ketua KPU Kabupaten Madiun, {identitas/jenis}`,
  )
})

test('general words, the neighbour of the same name and split names are right', () => {
  expectSilence(
    rule,
    `${HEAD}Bawaslu Kabupaten/Kota dan KPU Kabupaten/Kota hadir.
Rapat dihadiri KPU Kabupaten Madiun.
Kantor ini berkedudukan di ibu kota Kota Madiun.
Peserta datang dari Kabupaten Kota Baru dan Kabupaten Kotawaringin Timur.
Pemerintah Kabupaten Madiun dan Kota Madiun bekerja sama.`,
  )
})

test('a region that no list knows: its own name under another kind, as owner or signing', () => {
  expectFindings(
    rule,
    `# LAPORAN KINERJA
KPU KOTA WATUREJO
Laporan Kinerja KPU Kota Waturejo Tahun 2023 disusun. KPU Kota Waturejo memiliki lima anggota.
Anggota KPU Kabupaten Waturejo turut hadir.
Dokumen ini menjadi dasar perjanjian kinerja KPU Kabupaten Waturejo. {identitas/jenis}`,
  )
  expectFindings(
    rule,
    `# LAPORAN KINERJA
SEKRETARIAT KPU PROVINSI TANJUNG SEMBILANG
Laporan Kinerja Sekretariat KPU Provinsi Tanjung Sembilang Tahun 2023 disusun.
KPU Kabupaten Tanjung Sembilang melaporkan data setiap bulan.

Sekretaris KPU Kabupaten Tanjung Sembilang, {identitas/jenis}`,
  )
})
