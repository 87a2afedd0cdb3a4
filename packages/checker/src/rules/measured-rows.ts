import type { FactCell, FactRow, FactTable } from '../facts/types.ts'

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
  let target = -1
  let realisasi = -1
  table.columns.forEach(({ role }, at) => {
    if (role === 'target') [target, realisasi] = [at, -1]
    if (role === 'realisasi' && target >= 0) realisasi = at
    if (role === 'capaian' && target >= 0 && realisasi > target) {
      triples.push([target, realisasi, at])
      target = -1
    }
  })
  return triples
}
