import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './daftar-isi.ts'

const BODY = `# KATA PENGANTAR
Puji syukur.
# BAB I PENDAHULUAN
## A. Latar Belakang
Laporan disusun.
# BAB II PERENCANAAN KINERJA
## A. Rencana Strategis
Renstra memuat sasaran.
## B. Perjanjian Kinerja
Perjanjian ditetapkan.
# BAB III AKUNTABILITAS KINERJA
# BAB IV PENUTUP`

const contents = (second: string) => `# DAFTAR ISI
KATA PENGANTAR ..... 2
BAB I PENDAHULUAN ..... 4
A. Latar Belakang ..... 4
BAB II PERENCANAAN KINERJA ..... 6
A. Rencana Strategis ..... 6
${second}
BAB III AKUNTABILITAS KINERJA ..... 10
BAB IV P E N U T U P ..... 31
`

test('an entry whose heading says something else is found, with what the heading says', () => {
  const [finding] = expectFindings(
    rule,
    contents('B. Rencana Kinerja Tahunan ..... 8 {susunan/daftar-isi}') + BODY,
  )
  expect(finding).toMatchObject({ severity: 'warning', expected: 'B. Perjanjian Kinerja' })
})

test('a page before the page above it is found', () => {
  expectFindings(rule, contents('B. Perjanjian Kinerja ..... 3 {susunan/daftar-isi}') + BODY)
})

test('the same contents in dots, tabs or a table are silent', () => {
  expectSilence(rule, contents('B. PERJANJIAN KINERJA ..... 8') + BODY)
  expectSilence(rule, contents('B. Perjanjian Kinerja ..... 8').replaceAll(' ..... ', '\t') + BODY)
})

test('where most headings are not recognised nothing is said', () => {
  expectSilence(rule, `${contents('B. Perjanjian Kinerja ..... 8')}# LAIN\nTeks yang lain sama sekali.`)
})
