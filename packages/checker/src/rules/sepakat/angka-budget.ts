import { Decimal } from '@akuntabel/domain/notation'
import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, sameFigure } from '../../facts/interval.ts'
import type { Facts, FactTable, Measure, Quantity } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { figuresIn, sumOf, tableName } from '../cells.ts'
import { printed } from '../money-text.ts'
import { isStatedChange } from './stated-change.ts'

const NAMES: Partial<Record<Measure, string>> = {
  pagu: 'Pagu',
  realisasi: 'Realisasi',
  sisa: 'Sisa',
  'persen-serapan': 'Persentase serapan',
  jumlah: 'Jumlah',
}

/** A programme, a code or the total in two budget tables of one year. */
export function budgetFindings(facts: Facts): RuleFinding[] {
  const stated = facts.quantities.filter(
    (quantity) => quantity.source === 'tabel' && quantity.measure in NAMES && isOnlyOne(facts, quantity),
  )
  const first = new Map<string, Quantity>()
  return stated.flatMap((quantity) => {
    const key = `${quantity.what}|${quantity.measure}|${quantity.year}`
    const known = first.get(key)
    if (!known) first.set(key, quantity)
    if (
      !known ||
      known.table === quantity.table ||
      known.figure.unit !== quantity.figure.unit ||
      sameFigure(known.figure, quantity.figure) ||
      ofOtherThings(facts, known, quantity) ||
      isStatedChange(facts, known, quantity)
    )
      return []
    const [here, there] = [tableAt(facts, quantity), tableAt(facts, known)]
    const name = `${NAMES[quantity.measure]} ${quantity.what === 'satker' ? 'keseluruhan' : quantity.subject}`
    return [
      {
        message: `${name} tertulis ${printed(quantity.figure)} pada ${here}, padahal ${printed(known.figure)} pada ${there}.`,
        at: quantity.position,
        stated: quantity.figure.text,
        expected: known.figure.text,
        arithmetic: null,
        related: [{ position: known.position }],
        key,
        confidence: quantity.confidence * known.confidence,
      },
    ]
  })
}

/** A name that one table gives to two rows says nothing (`Layanan Perkantoran`). */
function isOnlyOne(facts: Facts, quantity: Quantity): boolean {
  const table = facts.tables[quantity.table ?? -1]
  if (!table || (table.role !== 'anggaran' && table.role !== 'pendanaan')) return false
  if (quantity.what === 'satker')
    return table.rows.filter((row) => row.isTotal).length === 1 && isWhole(facts, quantity.table)
  const rows = table.rows.filter((row) => row.label === quantity.subject || row.kode === quantity.what)
  return rows.length === 1
}

/** The total of a table that says it shows a part is no total of the office. */
function isWhole(facts: Facts, table: number | null): boolean {
  const fact = facts.tables[table ?? -1]
  const words = `${fact?.caption ?? ''} ${fact?.heading ?? ''}`
  return !/\b(?:program|sasaran|kegiatan|belanja|hibah|triwulan|semester|bulan)\s+(?:\d|[ivx]+\b|penyelenggaraan|dukungan|pegawai|barang|modal)/i.test(
    words,
  )
}

/** Farther apart than this, two totals are no slip of the pen. */
const SLIP = 0.1

/** Totals far apart of tables without a row in common, each the sum of its rows: of two funds, not of one. */
function ofOtherThings({ tables }: Facts, one: Quantity, other: Quantity): boolean {
  const [first, second] = [tables[one.table ?? -1], tables[other.table ?? -1]]
  if (one.what !== 'satker' || !first || !second) return false
  const larger = Decimal.max(one.figure.value, other.figure.value)
  const apart = one.figure.value.minus(other.figure.value).abs().gt(larger.times(SLIP))
  const names = new Set(first.rows.filter(({ isTotal }) => !isTotal).map(({ label }) => squeezed(label)))
  const shared = second.rows.some(({ isTotal, label }) => !isTotal && names.has(squeezed(label)))
  return apart && !shared && isSum(first, one) && isSum(second, other)
}

function isSum({ rows }: FactTable, { position, figure }: Quantity): boolean {
  const cells = figuresIn(
    rows.filter(({ isTotal, isSubtotal }) => !isTotal && !isSubtotal),
    position.column ?? -1,
  )
  return cells.length > 0 && agrees(figure, sumOf(cells))
}

function tableAt(facts: Facts, quantity: Quantity): string {
  const table = facts.tables[quantity.table ?? -1]
  return table ? tableName(table) : 'tabel lain'
}
