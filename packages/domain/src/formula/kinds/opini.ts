import { oneKind } from '../one-kind.ts'

export const opini = oneKind({
  label: 'Opini pemeriksa',
  hint: 'Opini Badan Pemeriksa Keuangan atas laporan keuangan.',
  gives: ['opini'],
})
