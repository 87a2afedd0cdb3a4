import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './kategori.ts'

const SCALE = `Rentang | Kategori
>90 - 100 | Berhasil
>70 - 90 | Cukup Berhasil
0 - 70 | Kurang Berhasil`

test('a conclusion that the scale contradicts is found', () => {
  const [finding] = expectFindings(
    rule,
    `Capaian kinerja sebesar 94,25% sehingga dikategorikan Cukup Berhasil. {skala/kategori}\n${SCALE}`,
  )
  expect(finding?.expected).toBe('Berhasil')
  expectFindings(
    rule,
    `Capaian kinerja dapat dikategorikan dalam skala 71 – 90. Adapun kesimpulannya adalah Berhasil. {skala/kategori}\n${SCALE.replaceAll('>70', '71')}`,
  )
})

test('a row of the table of measurement is held against the scale', () => {
  expectFindings(
    rule,
    `Indikator | Target | Realisasi | Capaian | Kategori
Persentase keputusan | 80% | 77% | 96,25% | Cukup Berhasil {skala/kategori}
Persentase informasi | 30% | 27% | 90% | Cukup Berhasil
Tabel Skala
${SCALE}`,
  )
})

test('right conclusions, plain praise and a figure at a rounded edge are silent', () => {
  expectSilence(
    rule,
    `Capaian kinerja sebesar 94,25% sehingga dikategorikan Berhasil.
KPU telah berhasil mencapai target 60%.
Capaian sebesar 90% termasuk kategori Cukup Berhasil.
${SCALE}`,
  )
})
