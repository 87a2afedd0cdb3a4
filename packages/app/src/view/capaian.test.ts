import { Decimal, SCALES } from '@akuntabel/domain'
import { expect, it } from 'vitest'
import { meanView } from './capaian.ts'

it.each([
  [{ filled: 6, of: 6, whole: 6 }, 'Semua 6 indikator terisi'],
  [{ filled: 1, of: 1, whole: 1 }, 'Indikatornya sudah terisi'],
])('a mean of %j says how far it can be trusted', (count, note) => {
  expect(meanView({ value: new Decimal('91.44'), ...count }, SCALES['kpu-lkj'])).toMatchObject({
    text: '91,44%',
    note,
    kategori: { name: 'Berhasil' },
    state: 'baik',
  })
})

it.each([
  [
    { value: new Decimal('91.44'), filled: 4, of: 6, whole: 3 },
    '91,44%',
    'Sementara, 4 dari 6 indikator terukur',
  ],
  [{ value: new Decimal(100), filled: 1, of: 2, whole: 1 }, '100%', 'Sementara, 1 dari 2 indikator terukur'],
  [
    { value: new Decimal('91.44'), filled: 6, of: 6, whole: 3 },
    '91,44%',
    'Sementara, 3 dari 6 indikator lengkap angka triwulannya',
  ],
  [{ value: null, filled: 0, of: 6, whole: 0 }, 'Belum dapat dihitung', '0 dari 6 indikator terukur'],
])('a mean of %j has no category and no verdict', (mean, text, note) => {
  expect(meanView(mean, SCALES['kpu-lkj'])).toMatchObject({ text, note, kategori: null, state: 'belum' })
})
