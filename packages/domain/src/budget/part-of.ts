import type { Entitas } from '../organisation/entitas.ts'
import { inherited } from './keluaran.ts'

/** A row of the DIPA and whose it is; null: as the row above says. */
export interface AssignedRow {
  kode: string
  induk: string | null
  /** Rupiah; used of rows without children only. */
  pagu: bigint | null
  entitas: Entitas | null
}

/**
 * What each programme gives an entity, by its code, in the order of the rows; null where some money is nobody's alone, so
 * that an agreement names the programmes whole. Units: rupiah. Source: docs/domain.md §3.
 * Example: 3355 (kpu) 600 and 6639 (sekretariat) 400 below 076.01.WA → kpu 600, sekretariat 400, together 1.000.
 * Edge: a row says it for all below it; a programme without money of the entity is left out. Error: none.
 */
export function partOf(rows: readonly AssignedRow[], entitas: Entitas): Map<string, bigint> | null {
  const owners = new Map(rows.map((row) => [row.kode, { induk: row.induk, own: row.entitas }]))
  const tops = new Map(rows.map(({ kode, induk }) => [kode, { induk, own: induk === null ? kode : null }]))
  const parents = new Set(rows.map(({ induk }) => induk))
  const part = new Map<string, bigint>()
  for (const { kode, pagu } of rows) {
    if (parents.has(kode) || pagu === null || pagu === 0n) continue
    const owner = inherited(kode, owners)
    if (owner === null) return null
    const program = inherited(kode, tops) ?? kode
    if (owner === entitas) part.set(program, (part.get(program) ?? 0n) + pagu)
  }
  return part
}
