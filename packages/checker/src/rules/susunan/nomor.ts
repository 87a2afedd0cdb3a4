import type { Rule } from '../../engine/rule.ts'
import { captionNumbers } from './nomor-captions.ts'
import { rowNumbers } from './nomor-rows.ts'
import { headingNumbers, itemNumbers } from './nomor-runs.ts'

export const rule: Rule = {
  id: 'susunan/nomor',
  severity: 'warning',
  meaning: 'Nomor tabel, gambar, bab, atau butir ganda atau terlewat.',
  tags: ['lke:3.b-1'],
  check: (facts) => [
    ...captionNumbers(facts),
    ...itemNumbers(facts),
    ...headingNumbers(facts),
    ...rowNumbers(facts),
  ],
}
