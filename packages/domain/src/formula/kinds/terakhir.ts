import { oneKind } from '../one-kind.ts'

export const terakhir = oneKind({
  label: 'Nilai satu sumber',
  hint: 'Satu angka apa adanya, dengan sumber dan buktinya sendiri.',
  gives: ['persen', 'angka', 'nilai', 'rupiah', 'ya-tidak', 'hari'],
})
