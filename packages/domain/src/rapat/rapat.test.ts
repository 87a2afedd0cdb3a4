import { expect, it } from 'vitest'
import { isAboutPeople, PUTUSAN_JENIS_NAMES } from './rapat.ts'

it('keeps decisions about people apart from all others', () => {
  expect(PUTUSAN_JENIS_NAMES.filter(isAboutPeople)).toEqual(['tunjangan', 'jabatan'])
})
