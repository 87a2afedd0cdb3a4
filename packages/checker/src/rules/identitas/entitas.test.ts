import { test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './entitas.ts'

const KPU = `# LAPORAN KINERJA KPU KABUPATEN MALANG
TAHUN 2023
# KATA PENGANTAR
Laporan Kinerja KPU Kabupaten Malang Tahun 2023 ini disusun sebagai pertanggungjawaban.
Penyusunan Laporan Kinerja KPU Kabupaten Malang melibatkan semua subbagian.
# BAB IV PENUTUP
`

test('a closing that speaks of the other entity’s report', () => {
  expectFindings(
    rule,
    `${KPU}Demikian Laporan Kinerja Sekretariat KPU Kabupaten Malang Tahun 2023 disusun. {identitas/entitas}`,
  )
  expectFindings(
    rule,
    `# LAPORAN KINERJA SEKRETARIAT KPU KABUPATEN MALANG
TAHUN 2023
Laporan Kinerja Sekretariat KPU Kabupaten Malang Tahun 2023 ini memuat capaian.
Laporan Kinerja Sekretariat KPU Kabupaten Malang ini disusun bersama para kasubbag.
# BAB IV PENUTUP
Laporan Kinerja KPU Kabupaten Malang ini diharapkan berguna. {identitas/entitas}`,
  )
})

test('its own entity, another report, and a book of both are right', () => {
  expectSilence(
    rule,
    `${KPU}Demikian Laporan Kinerja KPU Kabupaten Malang Tahun 2023 disusun.
Hasil evaluasi atas Laporan Kinerja Sekretariat KPU Kabupaten Malang telah ditindaklanjuti.
Perjanjian Kinerja Sekretariat KPU Kabupaten Malang ini dilampirkan.`,
  )
  expectSilence(
    rule,
    `# LAPORAN KINERJA KPU KABUPATEN MALANG
TAHUN 2023
Laporan Kinerja KPU Kabupaten Malang ini disusun bersama laporan Sekretariat.
Laporan Kinerja Sekretariat KPU Kabupaten Malang ini memuat dukungan administrasi.
Laporan Kinerja Sekretariat KPU Kabupaten Malang ini diharapkan berguna.`,
  )
})
