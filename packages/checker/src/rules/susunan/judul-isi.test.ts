import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './judul-isi.ts'

interface Parts {
  weighed?: string
  decided?: string
  annex?: string
  number?: string
}

const SUBJECT = 'Pembentukan Tim Penyusun Laporan Kinerja'

function decision({
  weighed = SUBJECT,
  decided = SUBJECT.toUpperCase(),
  annex = SUBJECT.toUpperCase(),
  number = '37 TAHUN 2023',
}: Parts): string {
  return `KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN SUMENEP
NOMOR 37 TAHUN 2023
TENTANG
PEMBENTUKAN TIM PENYUSUN LAPORAN KINERJA
DI LINGKUNGAN KOMISI PEMILIHAN UMUM KABUPATEN SUMENEP TAHUN 2023
KETUA KOMISI PEMILIHAN UMUM KABUPATEN SUMENEP,
Menimbang : a. bahwa laporan wajib disusun;
b. bahwa perlu menetapkan Keputusan Komisi Pemilihan Umum Kabupaten Sumenep tentang ${weighed};
MEMUTUSKAN:
Menetapkan : KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN SUMENEP TENTANG ${decided}.
KESATU : Membentuk Tim.
LAMPIRAN ${annex === SUBJECT.toUpperCase() && number === '37 TAHUN 2023' ? '' : '{susunan/judul-isi}'}
KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN SUMENEP
NOMOR ${number}
TENTANG
${annex}`
}

test('a decision that says the same in every part is silent', () => {
  expectSilence(rule, decision({}))
})

test('a consideration, a ruling or an annex on another matter is found', () => {
  const [finding] = expectFindings(
    rule,
    decision({ weighed: 'Pembentukan Tim Kehumasan {susunan/judul-isi}' }),
  )
  expect(finding?.severity).toBe('error')
  expectFindings(rule, decision({ decided: 'PENETAPAN INDIKATOR KINERJA UTAMA {susunan/judul-isi}' }))
  expectFindings(rule, decision({ annex: 'DAFTAR PENERIMA HONORARIUM' }))
})

test('an annex to another number is found', () => {
  const [finding] = expectFindings(rule, decision({ number: '36 TAHUN 2023' }))
  expect(finding).toMatchObject({ stated: '36TAHUN2023', expected: '37TAHUN2023' })
})

test('other documents are silent', () => {
  expectSilence(
    rule,
    '# LAPORAN KINERJA\nBerdasarkan Keputusan KPU tentang Renstra, laporan tentang kinerja disusun.',
  )
})
