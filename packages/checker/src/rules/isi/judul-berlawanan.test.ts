import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './judul-berlawanan.ts'

const TABLE = (rows: string) => `Tabel 3.1 Pengukuran Kinerja
Indikator | Target | Realisasi | Capaian
${rows}
`

test('a heading that the figures below it deny', () => {
  const [finding] = expectFindings(
    rule,
    `# Sasaran yang belum tercapai
${TABLE('Persentase putusan tepat waktu | 80% | 84% | 105% {isi/judul-berlawanan}\nIndeks layanan | 4 | 3 | 75%')}`,
  )
  expect(finding).toMatchObject({ severity: 'error', expected: '105%' })
  expectFindings(
    rule,
    `# Indikator yang telah tercapai
${TABLE('Persentase putusan tepat waktu | 80% | 60% | 75% {isi/judul-berlawanan}')}`,
  )
})

test('headings on both, on reasons, and those that are true', () => {
  expectSilence(
    rule,
    `# Sasaran yang belum tercapai
${TABLE('Indeks layanan | 4 | 3 | 75%')}
# Sasaran yang telah tercapai
${TABLE('Indeks layanan | 4 | 4 | 100%')}
# Penyebab target belum tercapai
${TABLE('Indeks layanan | 4 | 4 | 100%')}
# Indikator yang tercapai dan tidak tercapai
${TABLE('Indeks layanan | 4 | 4 | 100%\nIndeks mutu | 4 | 3 | 75%')}`,
  )
})
