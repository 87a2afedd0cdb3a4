import { decimalKind } from '../decimal-kind.ts'

export const angka = decimalKind({
  label: 'Angka',
  example: 'contoh: 12',
  prose: (payload, satuan) => `${angka.format(payload, 'auto')} ${satuan}`.trim(),
  difference: { unit: (satuan) => satuan, axis: (satuan) => satuan },
})
