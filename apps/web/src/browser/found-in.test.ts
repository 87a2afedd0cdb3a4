import { expect, it } from 'vitest'
import { foundIn } from './found-in.ts'

const OFFICES = [
  'KPU Kabupaten Pemalang Jawa Tengah 3327',
  'KPU Kabupaten Malang Jawa Timur 3507',
  'KPU Kota Malang Jawa Timur 3573',
  'KPU Kota Blitar Jawa Timur 3572',
].map((words) => ({ words }))
const found = (typed: string) => foundIn(OFFICES, typed).map(({ words }) => words.slice(-4))

it.each([
  ['malang', ['3507', '3573']],
  ['MALANG kota', ['3573']],
  ['jawa timur kota', ['3573', '3572']],
  ['3572', ['3572']],
  ['emalang', ['3327']],
  ['', ['3327', '3507', '3573', '3572']],
  ['papua', []],
])('%s', (typed, codes) => {
  expect(found(typed)).toEqual(codes)
})
