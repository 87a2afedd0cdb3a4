import { oneKind } from '../one-kind.ts'

export const predikat = oneKind({
  label: 'Predikat dari penilai',
  hint: 'Predikat yang diberikan penilai, seperti hasil evaluasi akuntabilitas kinerja.',
  gives: ['predikat'],
})
