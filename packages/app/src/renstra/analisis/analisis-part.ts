import type { SeriAnalisis } from '@akuntabel/domain'
import type { Analisis, AnalisisPlace, Writer } from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import type { ArahNode } from './arah-node.ts'

/** An analysis as it is saved, with what its parts point at. */
export interface AnalisisKnown {
  analisis: Analisis
  /** The last number given in each series. */
  nomor: ReadonlyMap<SeriAnalisis, number>
  nodes: readonly ArahNode[]
}

export interface AnalisisColumn {
  key: string
  label: string
  hint: string
  /** What can be chosen, where not everything can be written. */
  options?: string[]
  /** Stays as it is once the row is saved. */
  fixed?: true
}

/** A part of the analysis that is written as a list of its own. */
export interface AnalisisPart {
  judul: string
  lead: string
  columns(known: AnalisisKnown): AnalisisColumn[]
  rows(known: AnalisisKnown): ListRow[]
  judge(rows: readonly ListRow[], known: AnalisisKnown): ListError[]
  /** The rows given are all there are, and judged. */
  write(tx: Writer, place: AnalisisPlace, rows: readonly ListRow[], known: AnalisisKnown): Promise<void>
}

/** What a row is called once it is saved: `S1`, or its number. */
export function savedName({ id }: ListRow): string | null {
  return id.startsWith('baris/') ? id.slice('baris/'.length) : null
}

/** Numbers of the rows, each new one the next of its series; and the series as they stand then. */
export function numbered(
  rows: readonly ListRow[],
  { nomor, seriOf }: Pick<AnalisisKnown, 'nomor'> & { seriOf: (row: ListRow) => SeriAnalisis },
): { numbers: number[]; last: Map<SeriAnalisis, number> } {
  const last = new Map(nomor)
  const numbers = rows.map((row) => {
    const saved = savedName(row)
    if (saved !== null) return Number(saved.replace(/^\D/, ''))
    const seri = seriOf(row)
    const next = (last.get(seri) ?? 0) + 1
    last.set(seri, next)
    return next
  })
  return { numbers, last }
}

/** Those saved rows that are not there any more, by their names. */
export function missingOf(saved: readonly ListRow[], rows: readonly ListRow[]): Set<string> {
  const there = new Set(rows.map(({ id }) => id))
  return new Set(saved.flatMap((row) => (there.has(row.id) ? [] : (savedName(row) ?? []))))
}
