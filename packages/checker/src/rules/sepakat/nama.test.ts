import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './nama.ts'

test('the rarer spelling of the chairman is found', () => {
  const [finding] = expectFindings(
    rule,
    `Ketua KPU Kota Madiun
RAHMAT CONTOHH, SH, MH {sepakat/nama}
Nama : RAHMAT CONTOH,SH, MH
Jabatan : Ketua KPU Kota Madiun
Ketua KPU Kota Madiun Rahmat Contoh, S.H., M.H.`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: 'RAHMAT CONTOHH, SH, MH' })
})

test('other degrees are found, also in prose', () => {
  expectFindings(
    rule,
    `Ketua KPU Provinsi Bali
Wayan Contoh Tiga, S.E., M.M.
KPU Provinsi Bali dipimpin oleh Ketua, Wayan Contoh Tiga, S.H., M.M., bersama empat anggota lainnya. {sepakat/nama}`,
  )
})

test('degrees left out, capitals, dots, and other people are silent', () => {
  expectSilence(
    rule,
    `Sekretaris KPU Kota Madiun
Drs. RAHMAT CONTOH, SH., MM
NIP. 19700101 200012 1 001
Sekretaris KPU Kota Madiun
Drs Rahmat Contoh
Ketua KPU Kota Madiun
SITI CONTOH
No | Nama | NIP | Jabatan
1 | Agus Contoh Dua | 19710101 200012 1 001 | Anggota
2 | Agus Contoh Dia | 19720101 200012 1 001 | Anggota`,
  )
})

test('documents of one year are compared; a degree earned later is not a mistake', () => {
  const paper = (title: string, year: number, name: string) =>
    documentFromText(
      `# ${title}\nKPU KOTA MADIUN\nTAHUN ${year}\nKetua KPU Kota Madiun\n${name}`,
      `${title}.txt`,
    ).doc
  const names = (year: number, name: string) =>
    checkDocuments(
      [paper('PERJANJIAN KINERJA', 2021, 'Rahmat Contoh, S.H.'), paper('LAPORAN KINERJA', year, name)],
      {
        rules: [rule],
      },
    ).files.flatMap((file) => file.findings)
  expect(names(2021, 'Rahmat Contoh, S.E.')).toHaveLength(1)
  expect(names(2023, 'Rahmat Contoh, S.E.')).toHaveLength(0)
  expect(names(2023, 'Rahmad Contoh, S.H.')).toHaveLength(1)
})

test('an office in the place of a name is no person whose name changes', () => {
  expectSilence(
    rule,
    `# Perjanjian Kinerja Tahun 2021
Nama | : | Sekretaris KPU Kota Contoh
Jabatan | : | Sekretaris KPU Kota Contoh
Nama : Sekretariat KPU Kota Contoh
Jabatan : Sekretaris KPU Kota Contoh`,
  )
})
