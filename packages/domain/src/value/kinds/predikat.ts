import { codeKind } from '../code-kind.ts'

export const predikat = codeKind({
  label: 'Predikat',
  example: 'pilih predikat',
  order: (policy) => policy.predikatOrder,
  // PermenPANRB 88/2021: what each AKIP predicate is called.
  names: {
    AA: 'Sangat Memuaskan',
    A: 'Memuaskan',
    BB: 'Sangat Baik',
    B: 'Baik',
    CC: 'Cukup',
    C: 'Kurang',
    D: 'Sangat Kurang',
  },
  polarity: 'predikat',
})
