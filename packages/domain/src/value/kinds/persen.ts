import { formatPercent } from '../../number/format-percent.ts'
import { decimalKind, readDecimal } from '../decimal-kind.ts'

export const persen = decimalKind({
  label: 'Persen',
  example: 'contoh: 97,5',
  read: (text) => readDecimal(text, { percent: true }),
  format: ({ amount }, digits) => formatPercent(amount, { digits }),
  // A difference of percentages is counted in percentage points.
  difference: { unit: () => 'poin persentase', axis: () => '%' },
})
