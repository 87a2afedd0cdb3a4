import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstPola, numberFrom, placeInRegister, polaProblem, REGISTER_NAMES } from './register.ts'

const office = { satker: '3572', unit: 'KPU-Kot', sekretariat: 'Sek-Kot' }

it('writes both styles', () => {
  const pola = firstPola('keputusan', { ...office, tahun: 2021 })
  expect(numberFrom(pola, { urut: 11, tanggal: '2021-03-04' })).toBe('11/PR.03.1-Kpt/3572/KPU-Kot/III/2021')
  const minutes = firstPola('berita-acara', { ...office, tahun: 2021 })
  expect(numberFrom(minutes, { urut: 8, tanggal: '2021-03-02' })).toBe('08/PK.01-BA/3572/KPU-Kot/III/2021')
  const later = firstPola('keputusan', { ...office, tahun: 2023 })
  expect(numberFrom(later, { urut: 3, tanggal: '2023-12-31' })).toBe('3 Tahun 2023')
  expect(firstPola('keputusan-sekretaris', { ...office, tahun: 2021 })).toContain('/Sek-Kot/')
  expect(() => numberFrom(later, { urut: 3, tanggal: '2023-02-29' })).toThrow(RangeError)
})

it('says what a pattern lacks', () => {
  expect(polaProblem('{N} Tahun {TAHUN}')).toBeNull()
  const once = 'Pola memuat {N} atau {NN} tepat satu kali, tempat nomor urutnya.'
  expect(polaProblem('Tahun {TAHUN}')).toBe(once)
  expect(polaProblem('{N}/{NN}/{TAHUN}')).toBe(once)
  expect(polaProblem('{N}/KPU')).toBe('Pola memuat {TAHUN}, supaya nomor tahun lalu tidak terpakai lagi.')
  expect(polaProblem('{N}/{HARI}/{TAHUN}')).toBe(
    '{HARI} tidak dikenal. Yang dikenal: {N}, {NN}, {BULAN}, dan {TAHUN}.',
  )
})

it('finds a place again that it wrote, in every register and year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REGISTER_NAMES),
      fc.integer({ min: 2015, max: 2030 }),
      fc.integer({ min: 1, max: 99_999 }),
      (register, tahun, urut) => {
        const pola = firstPola(register, { ...office, tahun })
        expect(polaProblem(pola)).toBeNull()
        expect(placeInRegister(numberFrom(pola, { urut, tanggal: `${tahun}-06-01` }))).toBe(urut)
      },
    ),
  )
  expect(['B-7/2021', '', '0/2021', '1234567/2021'].map(placeInRegister)).toEqual([null, null, null, null])
})
