import { expect, test } from 'vitest'
import { expectFindings, expectSilence } from '../../testing/expect-findings.ts'
import { rule } from './nip.ts'

test('a number that cannot be is found', () => {
  const [finding] = expectFindings(
    rule,
    `No | Nama | NIP | Jabatan
1 | Agus Contoh, S.E. | 19681104 199403 1 003 | Sekretaris
2 | Ratna Contoh, S.H. | 19821507 200902 2 001 | Kepala Subbagian {sepakat/nip}`,
  )
  expect(finding).toMatchObject({ severity: 'error', stated: '19821507 200902 2 001' })
})

test('one official under two numbers is found at the rarer', () => {
  const [finding] = expectFindings(
    rule,
    `Nama | : | Lalu Contoh, S.Sos.
Jabatan | : | Sekretaris KPU Kabupaten Sumbawa
NIP | : | 19750318 200112 1 004
Sekretaris KPU Kabupaten Sumbawa
Lalu Contoh, S.Sos.
NIP 19750318 200112 1 004
Sekretaris KPU Kabupaten Sumbawa
Lalu Contoh, S.Sos. {sepakat/nip}
NIP 19750318 200212 1 004`,
  )
  expect(finding).toMatchObject({ stated: '19750318 200212 1 004', expected: '19750318 200112 1 004' })
})

test('two people under one number are found', () => {
  expectFindings(
    rule,
    `No | Nama | NIP | Jabatan
1 | Agus Contoh, S.E. | 19681104 199403 1 003 | Sekretaris
2 | Ratna Kirana, S.H. | 196811041994031003 | Kepala Subbagian {sepakat/nip}`,
  )
})

test('the same number with or without blanks, an old number and no number are silent', () => {
  expectSilence(
    rule,
    `Sekretaris KPU Kota Madiun
Agus Contoh, S.E.
NIP. 19681104 199403 1 003
Sekretaris KPU Kota Madiun Agus Contoh, S.E. NIP 196811041994031003
Ketua KPU Kota Madiun
Siti Kirana`,
  )
})
