import type { FactCell, FactRow, FactTable } from '../facts/types.ts'
import { periodOfHead, periodsIn } from '../told/periods.ts'

export interface Measured {
  row: FactRow
  target: FactCell
  realisasi: FactCell
  capaian: FactCell
}

/** Target, realisasi and capaian that belong together: each realisasi and capaian follow their target. */
export function measuredRows(table: FactTable): Measured[] {
  const triples = columnTriples(table)
  return table.rows.flatMap((row) =>
    row.isTotal || row.isSubtotal || row.isMean
      ? []
      : triples.flatMap(([t, r, c]) => {
          const [target, realisasi, capaian] = [row.cells[t], row.cells[r], row.cells[c]]
          return target && realisasi && capaian ? [{ row, target, realisasi, capaian }] : []
        }),
  )
}

function columnTriples(table: FactTable): [number, number, number][] {
  const triples: [number, number, number][] = []
  let targets: number[] = []
  let reached: number[] = []
  table.columns.forEach(({ role }, at) => {
    if (role === 'target') [targets, reached] = [reached.length > 0 ? [at] : [...targets, at], []]
    if (role === 'realisasi' && targets.length > 0) reached.push(at)
    if (role === 'capaian' && targets.length > 0 && reached.length > 0) {
      const pair = pairOf(table, { targets, reached, capaian: at })
      if (pair !== null) triples.push([...pair, at])
      targets = []
      reached = []
    }
  })
  return triples
}

interface Side {
  targets: readonly number[]
  reached: readonly number[]
  capaian: number
}

/**
 * The last target and the last realisasi, unless several targets are each of a part of the year: then those of the
 * part that the capaian is of, or the realisasi where its head does not say. Null where that stays open.
 */
function pairOf({ columns }: FactTable, { targets, reached, capaian }: Side): [number, number] | null {
  const part = (at: number | undefined) => partOf(columns[at ?? -1]?.header ?? '')
  const plain: [number, number] = [targets.at(-1) ?? -1, reached.at(-1) ?? -1]
  if (targets.length < 2 || targets.filter((at) => part(at) !== null).length < 2) return plain
  const wanted = part(capaian) ?? part(reached.at(-1))
  if (wanted === null) return part(targets.at(-1)) === null ? plain : null
  const [target, realisasi] = [targets, reached].map((side) => side.filter((at) => part(at) === wanted))
  const whole = reached.length === 1 && part(reached[0]) === null ? reached : realisasi
  return target?.length === 1 && whole?.length === 1 ? [target[0] ?? -1, whole[0] ?? -1] : null
}

/** `Target / III`, `Realisasi s.d. TW III`, `Capaian Triwulan 3`, `Maret`: which part of the year; null for none. */
function partOf(header: string): string | null {
  for (const words of header.split(' / ').toReversed()) {
    const bare = /^(?:iv|i{1,3})$/i.test(words.trim()) ? `TW ${words.trim()}` : words
    const part = periodOfHead(bare) ?? periodsIn(words).at(-1)?.name
    if (part !== undefined) return part
  }
  return null
}
