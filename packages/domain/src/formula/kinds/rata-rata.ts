import { listKind } from '../list-kind.ts'

export const rataRata = listKind({
  label: 'Rata-rata',
  hint: 'Beberapa nilai yang sama beratnya.',
  gives: ['persen', 'nilai', 'angka', 'rupiah'],
  of: (kind) => kind,
  sign: ', ',
  amount: (sum, count) => sum.div(count),
  shown: (terms, count) => (count === 1 ? terms : `(${terms}) / ${count}`),
})
