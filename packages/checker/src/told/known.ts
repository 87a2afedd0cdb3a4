import type { FactCell, FactRow, Facts, FactTable } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { periodOfHead } from './periods.ts'
import type { Kind, Known, Role } from './types.ts'

const ROLES: Partial<Record<FactCell['role'], Role>> = {
  target: 'target',
  realisasi: 'realisasi',
  capaian: 'capaian',
  pagu: 'pagu',
  'pagu-revisi': 'pagu',
  sisa: 'sisa',
  persen: 'serapan',
  jumlah: 'jumlah',
}

/** Every figure of the tables with its row, its column and what is measured; scales and running numbers apart. */
export function knownFigures(facts: Facts): Known[] {
  return facts.tables.flatMap((table) =>
    table.role === 'skala' ||
    /\bdaftar (?:isi|tabel|gambar)\b/i.test(`${table.caption ?? ''} ${table.heading ?? ''}`)
      ? []
      : table.rows.flatMap((row) => knownIn(table, row, facts.document.tahun)),
  )
}

function knownIn(table: FactTable, row: FactRow, own: number | null): Known[] {
  return row.cells.flatMap((cell, at): Known[] => {
    const { figure } = cell
    const column = table.columns[at]
    if (figure === null || cell.inherited || column === undefined) return []
    if (cell.role === 'nomor' || cell.role === 'kode' || cell.role === 'pagu-awal') return []
    const kind = kindOf(cell, row, column.header)
    const worth = kind === 'angka' ? worthOf(`${column.header} ${row.label} ${table.caption ?? ''}`) : 1
    return [
      {
        value: figure.value.toNumber() * worth,
        low: figure.low.toNumber() * worth,
        high: figure.high.toNumber() * worth,
        kind,
        role: roleOf(table, cell.role),
        year: column.year ?? (isYearTable(table) ? null : own),
        period: periodOf(column.header),
        text: cell.text,
        cell,
        row,
        table,
        head: tokens(column.header.split(' / ').at(-1) ?? ''),
      },
    ]
  })
}

/** Under heads of several lines the part of the year stands in any of them. */
function periodOf(header: string): string | null {
  for (const part of header.split(' / ').toReversed()) {
    const period = periodOfHead(part)
    if (period !== null) return period
  }
  return null
}

/** `Kunjungan (ribu orang)`: what one counted unit is worth. */
function worthOf(words: string): number {
  const unit = /\((?:dalam\s+)?(ribu|juta)(?:an)?\b/i.exec(words)?.[1]?.toLowerCase()
  return unit === 'ribu' ? 1e3 : unit === 'juta' ? 1e6 : 1
}

/** A column headed by a year holds what its caption says. */
function roleOf(table: FactTable, role: FactCell['role']): Role | null {
  if (role !== 'figure') return ROLES[role] ?? null
  const caption = (table.caption ?? table.heading ?? '').toLowerCase()
  const told = (['target', 'realisasi', 'capaian'] as const).filter((word) => caption.includes(word))
  return told.length === 1 && told[0] !== 'capaian' ? (told[0] ?? null) : null
}

function isYearTable(table: FactTable): boolean {
  return table.columns.some(({ year }) => year !== null)
}

function kindOf({ figure, role }: FactCell, row: FactRow, header: string): Kind {
  if (
    figure?.unit === 'rupiah' ||
    (role !== 'capaian' && /^\d{1,3}(?:\.\d{3}){2,}$/.test(figure?.text ?? ''))
  )
    return 'rupiah'
  if (figure?.unit === 'persen' || role === 'capaian' || role === 'persen') return 'persen'
  return /%|\bpersen/i.test(header) || /^\s*(?:persen|prosen|presen)/i.test(row.label) ? 'persen' : 'angka'
}
