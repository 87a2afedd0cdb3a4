import { expect, it } from 'vitest'
import { sampleReport } from '../testing/sample-report.ts'
import { excerptOf } from './excerpt.ts'

const { report, doc } = sampleReport()
const found = report.files[0]?.findings[0]
if (!found) throw new Error('no finding')

it('shows the header, the row and the cell', () => {
  expect(excerptOf(found, doc)).toMatchObject({
    kind: 'table',
    columns: [[{ text: 'Kode' }, {}, {}, {}, { text: 'Sisa (Rp)' }]],
    rows: [[{ text: '3355', marked: false }, {}, {}, {}, { text: '20.594.260', marked: true }]],
  })
})

it.each([
  ['Serapan mencapai 98,2 persen.', '98,2', ['Serapan mencapai ', '98,2', ' persen.']],
  ['Kesimpulan: Cukup Berhasil sekali.', 'Cukup berhasil', ['Kesimpulan: ', 'Cukup Berhasil', ' sekali.']],
  ['Tidak ada kata itu.', 'lain', ['Tidak ada kata itu.', '', '']],
])('marks what is stated in %s', (text, stated, parts) => {
  const location = { ...found.location, excerpt: text }
  const excerpt = excerptOf({ ...found, stated, location }, undefined)
  expect(excerpt.kind === 'text' && [excerpt.before, excerpt.marked, excerpt.after]).toEqual(parts)
})
