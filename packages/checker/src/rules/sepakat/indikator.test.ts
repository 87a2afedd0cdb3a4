import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './indikator.ts'

const PK = `Tabel 2.1 Perjanjian Kinerja
Sasaran | Indikator Kinerja | Target
Kebijakan kuat | Persentase keputusan yang tepat waktu | 80%
Data andal | Persentase informasi partai politik yang mutakhir | 30%
Lembaga berkualitas | Nilai akuntabilitas kinerja | B
Lembaga berkualitas | Opini BPK atas laporan keuangan | WTP
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian`

test('an indikator lost, reworded or put in another one’s place is found', () => {
  const findings = expectFindings(
    rule,
    `${PK}
Persentase keputusan yang tepat waktu | 80% | 77% | 96%
Persentase informasi mengenai partai politik lokal yang mutakhir | 30% | 27% | 90% {sepakat/indikator}
Opini BPK atas laporan keuangan | WTP | WTP | 100%
Jumlah sosialisasi kepada pemilih pemula | 4 | 4 | 100% {sepakat/indikator}`,
  )
  expect(findings.find((finding) => finding.severity === 'error')?.expected).toBe(
    'Nilai akuntabilitas kinerja',
  )
  expectFindings(
    rule,
    `${PK} {sepakat/indikator}
Persentase keputusan yang tepat waktu | 80% | 77% | 96%
Persentase informasi partai politik yang mutakhir | 30% | 27% | 90%
Opini BPK atas laporan keuangan | WTP | WTP | 100%`,
  )
})

test('the same indicators with small spelling differences are silent', () => {
  expectSilence(
    rule,
    `${PK}
a. Presentase Keputusan yang tepat waktu | 80% | 77% | 96%
b. Persentase informasi partai politik yang mutakhir | 30% | 27% | 90%
c. Nilai Akuntabilitas Kinerja | B | B | B
d. Opini BPK Atas Laporan Keuangan | WTP | WTP | WTP`,
  )
})

test('an indikator that lists its documents in rows of their own elsewhere is not reworded', () => {
  expectSilence(
    rule,
    `Tabel 2.1 Perjanjian Kinerja
No | Sasaran | Indikator Kinerja | Target
1 | Kebijakan kuat | Persentase keputusan yang tepat waktu | 80%
2 | Data andal | Nilai akuntabilitas kinerja | B
3 | Perencanaan baik | Tersusunnya dokumen perencanaan dan kebutuhan anggaran: 1. Renja 2. Pengelolaan program | 100%
Tabel 2.2 Indikator Kinerja Utama
No | Sasaran | Indikator Kinerja | Cara Penghitungan
1 | Kebijakan kuat | Persentase keputusan yang tepat waktu | Jumlah dibagi target
2 | Data andal | Nilai akuntabilitas kinerja | Hasil evaluasi
3 | Perencanaan baik | Tersusunnya dokumen perencanaan dan kebutuhan anggaran : | Jumlah dokumen
 | | 1. Renja | |
 | | 2. Pengelolaan program | |`,
  )
})

test('a table of one sasaran is not the whole measurement', () => {
  expectSilence(rule, `${PK}\nPersentase keputusan yang tepat waktu | 80% | 77% | 96%`)
})

const OTHERS = `
Persentase pegawai yang mengikuti pelatihan | 80% | 80% | 100%
Jumlah kegiatan bagi pemilih pemula | 4 | 4 | 100%
Persentase logistik yang terpelihara | 95% | 95% | 100%`

test('a measurement of other indicators leaves the promised ones unmeasured', () => {
  const findings = expectFindings(
    rule,
    `${PK} {sepakat/indikator} {sepakat/indikator} {sepakat/indikator}${OTHERS}
Nilai akuntabilitas kinerja | B | B | 100%`,
  )
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error'])
  expect(findings.map(({ expected }) => expected)).not.toContain('Nilai akuntabilitas kinerja')
})

test('a measurement with nothing in common may be of another level: a person must judge', () => {
  const marks = ' {sepakat/indikator}'.repeat(4)
  const findings = expectFindings(rule, `${PK}${marks}${OTHERS}\nIndeks kepuasan layanan | 3 | 3 | 100%`)
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']))
})

test('fewer measured than promised, or those of the Sekretariat, say nothing', () => {
  expectSilence(rule, `${PK}${OTHERS}`)
  expectSilence(
    rule,
    `${PK.replace('Pengukuran Kinerja', 'Pengukuran Kinerja Sekretariat')}${OTHERS}
Nilai akuntabilitas kinerja | B | B | 100%`,
  )
})

test('a promise is answered by a row of its own', () => {
  const [finding] = expectFindings(
    rule,
    `Tabel 2.1 Perjanjian Kinerja
Indikator Kinerja | Target
Persentase laporan keuangan yang tepat waktu semester satu | 80%
Persentase laporan keuangan yang tepat waktu semester dua | 95%
Persentase arsip yang tertata menurut pedoman | 90%
Persentase pegawai yang mengikuti pelatihan | 75%
Tabel 3.1 Pengukuran Kinerja
Indikator Kinerja | Target | Realisasi | Capaian {sepakat/indikator}
Persentase laporan keuangan yang tepat waktu semester satu | 80% | 80% | 100%
Persentase arsip yang tertata menurut pedoman | 90% | 90% | 100%
Persentase pegawai yang mengikuti pelatihan | 75% | 75% | 100%`,
  )
  expect(finding?.expected).toBe('Persentase laporan keuangan yang tepat waktu semester dua')
})

test('a report that measures nothing of what was promised', () => {
  const promised = `# Laporan Kinerja KPU Kota Contoh Tahun 2021
Tabel 2.1 Perjanjian Kinerja
Sasaran | Indikator Kinerja | Target
Kebijakan kuat | Persentase keputusan yang tepat waktu | 80%
Data andal | Persentase informasi partai politik yang mutakhir | 30%
Lembaga berkualitas | Nilai akuntabilitas kinerja | B
`
  const budget = `Tabel 3.1 Realisasi Anggaran
Uraian | Pagu | Realisasi
Program Dukungan | 10.000.000 | 9.000.000
`
  const [finding] = expectFindings(
    rule,
    `${promised}# BAB III AKUNTABILITAS KINERJA {sepakat/indikator}\n${budget}`,
  )
  expect(finding).toMatchObject({ severity: 'warning', expected: '3 indikator diukur' })
  expectSilence(rule, `${promised}${budget}`)
})
