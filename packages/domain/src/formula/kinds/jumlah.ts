import { listKind } from '../list-kind.ts'

export const jumlah = listKind({
  label: 'Jumlah',
  hint: 'Beberapa jumlah ditambahkan, seperti laporan dari tiap bagian.',
  gives: ['angka', 'rupiah', 'nilai', 'persen'],
  of: (kind) => kind,
  sign: ' + ',
  amount: (sum) => sum,
  shown: (terms) => terms,
})
