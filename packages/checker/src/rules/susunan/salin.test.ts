import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDocuments } from '../../engine/check-documents.ts'
import { documentFromText } from '../../testing/document-from-text.ts'
import { rule } from './salin.ts'

const ANALYSIS = `Faktor pendukung tercapainya target adalah koordinasi yang baik antara subbagian perencanaan dan subbagian keuangan, pembagian tugas yang jelas, serta ketersediaan aplikasi pemantauan yang dapat dibuka setiap saat oleh semua pegawai.`
const FIGURES = `Jumlah permohonan informasi yang dilayani sebanyak 125 permohonan, terdiri dari permohonan melalui laman, permohonan melalui surat, dan permohonan yang disampaikan langsung di meja layanan informasi selama jam kerja pada tahun`
const DUTY = `Komisi bertugas menjabarkan program dan melaksanakan anggaran, melaksanakan semua tahapan penyelenggaraan, mengoordinasikan dan mengendalikan tahapan, menyampaikan daftar pemilih, serta memutakhirkan data pemilih secara berkelanjutan setiap tahun.`

const report = (office: string, year: number, { analysis = ANALYSIS, figures = FIGURES } = {}) =>
  documentFromText(
    `# LAPORAN KINERJA KPU ${office.toUpperCase()}
TAHUN ${year}
# BAB I PENDAHULUAN
${DUTY}
# BAB III AKUNTABILITAS KINERJA
${analysis}

${figures} ${year}.`,
    `lkj-${year}.txt`,
  ).doc

function check(own: ReturnType<typeof report>, other: ReturnType<typeof report>) {
  const [file] = checkDocuments([own], { rules: [rule], bandingkan: [other] }).files
  if (file === undefined) throw new Error('no file')
  return file
}

test('paragraphs of last year are one finding with all their places, duties are none', () => {
  const file = check(report('Kota Blitar', 2021), report('Kota Blitar', 2020))
  expect(file.findings).toHaveLength(1)
  expect(file.findings[0]).toMatchObject({
    rule: 'susunan/salin',
    outcome: 'perlu-dilihat',
    cause: 'salin lkj-2020.txt',
    related: [{ file: 'lkj-2020.txt' }],
  })
  expect(file.findings[0]?.places.map(({ line }) => line)).toEqual([6, 8])
  expect(file.findings[0]?.message).toContain('laporan KPU Kota Blitar tahun 2020')
})

test('the neighbour’s report too, with its name in place of the own', () => {
  const analysis = ANALYSIS.replace('semua pegawai', 'semua pegawai KPU Kota Blitar')
  const neighbour = ANALYSIS.replace('semua pegawai', 'semua pegawai KPU Kota Madiun')
  const file = check(
    report('Kota Blitar', 2021, { analysis }),
    report('Kota Madiun', 2021, { analysis: neighbour }),
  )
  expect(file.findings[0]?.message).toContain('laporan KPU Kota Madiun tahun 2021')
})

test('figures filled in anew and words of its own are right, and said to be', () => {
  const figures = FIGURES.replace('125', '141')
  const analysis = `Pada tahun ini dua pegawai pindah, sehingga daftar informasi baru diperbarui pada bulan Agustus; sejak itu seluruh permohonan dijawab tepat waktu, dan tiga keberatan yang masuk diselesaikan tanpa sengketa di komisi informasi.`
  const file = check(report('Kota Blitar', 2021, { figures, analysis }), report('Kota Blitar', 2020))
  expect(file.findings).toEqual([])
  expect(file.passed).toMatchObject([{ message: expect.stringContaining('2 dari 2 paragraf') }])
})

test('without a report to hold it against the rule says nothing', () => {
  const [file] = checkDocuments([report('Kota Blitar', 2021)], { rules: [rule] }).files
  expect(file).toMatchObject({ findings: [], passed: [] })
})

test('a report without the chapter has nothing to compare, and says so', () => {
  const short = documentFromText('# LAPORAN KINERJA\nSingkat saja.', 'lkj.txt').doc
  expect(check(short, report('Kota Blitar', 2020)).unchecked).toMatchObject([{ rule: 'susunan/salin' }])
})

test('a long report is held against a long one at once', () => {
  const words = fc.sample(fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 40, maxLength: 40 }), {
    numRuns: 600,
    seed: 7,
  })
  const long = words.map((line) => `${line.join(' ')}.`).join('\n\n')
  const doc = documentFromText(`# BAB III AKUNTABILITAS KINERJA\n${long}`, 'panjang.txt').doc
  const other = documentFromText(`# BAB III AKUNTABILITAS KINERJA\n${long}`, 'lain.txt').doc
  const [file] = checkDocuments([doc], { rules: [rule], bandingkan: [other] }).files
  expect(file?.findings[0]?.places).toHaveLength(600)
})
