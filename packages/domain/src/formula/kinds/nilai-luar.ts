import { oneKind } from '../one-kind.ts'

export const nilaiLuar = oneKind({
  label: 'Nilai dari pihak luar',
  hint: 'Angka yang diberikan lembaga lain, seperti indeks hasil penilaian.',
  gives: ['nilai', 'persen', 'angka'],
})
