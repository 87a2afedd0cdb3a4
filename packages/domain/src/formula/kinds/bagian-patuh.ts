import { doneKind } from '../done-kind.ts'

export const bagianPatuh = doneKind({
  label: 'Bagian yang patuh',
  hint: 'Persen dari hal-hal yang diperiksa ya atau tidak, seperti laporan yang tepat waktu.',
  example: 'A, B, C, D',
  gives: ['persen'],
  which: 'yang patuh',
})
