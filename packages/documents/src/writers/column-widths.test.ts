import fc from 'fast-check'
import { expect, it } from 'vitest'
import { column, figureColumn, row, table } from '../tree/make-table.ts'
import { columnWidths } from './column-widths.ts'

const TOTAL = 450

function budget(amount: string) {
  return table({
    id: 'anggaran',
    number: null,
    caption: null,
    columns: [column('Kode', { width: 1 }), column('Uraian', { width: 4 }), figureColumn('Pagu', 'Rp', 0.5)],
    rows: [row(['3355.EAA.994', 'Layanan Perkantoran', amount])],
  })
}

it('keeps the proportions asked for where everything fits', () => {
  const [kode = 0, uraian = 0, pagu = 0] = columnWidths(budget('5'), 4000)
  expect(uraian / (kode + pagu)).toBeGreaterThan(2)
})

it('never breaks a figure or a code', () => {
  const [kode = 0, , pagu = 0] = columnWidths(budget('1.234.567.890.123'), TOTAL)
  expect(kode).toBeGreaterThan('3355.EAA.994'.length * 5)
  expect(pagu).toBeGreaterThan('1.234.567.890.123'.length * 4.5)
})

it('breaks long words before figures where there is no room for both', () => {
  const [kode = 0, uraian = 0, pagu = 0] = columnWidths(budget('1.234.567.890.123.456.789'), 240)
  expect(uraian).toBeLessThan(pagu)
  expect(kode).toBeGreaterThan('3355.EAA.994'.length * 5)
})

it('always fills the width exactly', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (amount) => {
      const sum = columnWidths(budget(amount), TOTAL).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(TOTAL, 6)
    }),
  )
})
