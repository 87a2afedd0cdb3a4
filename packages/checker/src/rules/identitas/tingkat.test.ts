import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './tingkat.ts'

const HEAD = `# LAPORAN KINERJA
KPU KABUPATEN NGAWI
Laporan Kinerja KPU Kabupaten Ngawi Tahun 2022 disusun. KPU Kabupaten Ngawi memiliki lima anggota.
`

test('sentences only a province could write are found', () => {
  const [finding] = expectFindings(
    rule,
    `${HEAD}KPU Provinsi Jawa Timur melaksanakan tugas di 38 kabupaten/kota dan dalam laporan ini menyajikan capaian. {identitas/tingkat}
Pagu anggaran KPU Provinsi Jawa Timur tahun ini sebesar Rp9.000.000. {identitas/tingkat}
Tim bertanggung jawab kepada Gubernur melalui Sekretaris KPU Provinsi. {identitas/tingkat}
# PENGUKURAN KINERJA KPU PROVINSI JAWA TIMUR {identitas/tingkat}`,
  )
  expect(finding).toMatchObject({ severity: 'error', expected: 'KPU Kabupaten Ngawi' })
})

test('the province above, the law and a report to it are right', () => {
  expectSilence(
    rule,
    `${HEAD}KPU Provinsi Jawa Timur melaksanakan supervisi atas laporan ini.
Laporan disampaikan kepada KPU melalui KPU Provinsi Jawa Timur.
Berdasarkan Pasal 20 Undang-Undang Nomor 7 Tahun 2017, laporan hasil Pemilihan disampaikan kepada Menteri melalui Gubernur.
KPU Provinsi Jawa Timur menetapkan jadwal rapat koordinasi.
Penghargaan diberikan oleh Komisi Informasi Provinsi Jawa Timur.`,
  )
})

test('a province may speak for itself', () => {
  expectSilence(
    rule,
    `# LAPORAN KINERJA
KPU PROVINSI JAWA TIMUR
KPU Provinsi Jawa Timur dalam laporan ini menyajikan capaian. Pagu anggaran KPU Provinsi Jawa Timur sebesar Rp9.000.000.`,
  )
})
