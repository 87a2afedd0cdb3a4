/** Tables that are taken in as files, and can be taken back. Source: none; the program's own. */
export const IMPOR_JENIS = {
  renstra: 'Renstra',
  'renstra-target': 'Target Renstra',
  rka: 'RKA',
  dipa: 'DIPA',
  keluaran: 'Keluaran',
  iku: 'Kartu IKU',
  'rencana-aksi': 'Rencana Aksi',
  realisasi: 'Realisasi Anggaran',
  kegiatan: 'Kegiatan',
} as const

export type ImporJenis = keyof typeof IMPOR_JENIS

export const IMPOR_STATES = { berlaku: 'Berlaku', dibatalkan: 'Dibatalkan' } as const

export type ImporState = keyof typeof IMPOR_STATES

/** A row that a file has changed: its cells before and after; null where it was not there. */
export interface ImporRow {
  id: string
  nama: string
  sebelum: Record<string, string> | null
  sesudah: Record<string, string> | null
}

type Cells = Record<string, string>

export interface ImporList {
  id: string
  cells: Cells
}

/**
 * What a file changed of a list: rows that are new, gone, or say something else. Units: none. Source: none.
 * Example: `[a:1]` → `[a:2, b:1]` gives a (1 → 2) and b (– → 1). Edge: a row that only moved is not among them. Error: none.
 */
export function imporRows(
  before: readonly ImporList[],
  after: readonly ImporList[],
  nameOf: (cells: Cells) => string,
): ImporRow[] {
  const earlier = new Map(before.map((row) => [row.id, row.cells]))
  const later = new Map(after.map((row) => [row.id, row.cells]))
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [sebelum = null, sesudah = null] = [earlier.get(id), later.get(id)]
    if (sameCells(sebelum, sesudah)) return []
    return [{ id, nama: nameOf(sesudah ?? sebelum ?? {}), sebelum, sesudah }]
  })
}

/**
 * The first row of an import that says something else now than the import left it. Units: none. Source: none.
 * Example: a (1 → 2), now 3 → a. Edge: a row the import took out and that is there again counts too; a cell that was not
 * kept when it was made tells nothing. Error: none.
 */
export function changedSince(rows: readonly ImporRow[], now: readonly ImporList[]): ImporRow | null {
  const cells = new Map(now.map((row) => [row.id, row.cells]))
  const asKept = (kept: Cells | null, cells: Cells | null) =>
    kept && cells ? Object.fromEntries(Object.entries(cells).filter(([name]) => name in kept)) : cells
  return rows.find(({ id, sesudah }) => !sameCells(sesudah, asKept(sesudah, cells.get(id) ?? null))) ?? null
}

/**
 * A list with an import taken back: its rows as they were, in their old order; what others added since stands behind the
 * row it stood behind. Units: none. Source: none. Example: before `[a, b]`, import made `[b', c]`, somebody added d after
 * c → `[a, b, d]`. Edge: rows that others took out since stay out. Error: none.
 */
export function takenBack(
  { baris, urutan }: { baris: readonly ImporRow[]; urutan: readonly string[] },
  now: readonly ImporList[],
): ImporList[] {
  const undone = new Map(baris.map(({ id, sebelum }) => [id, sebelum]))
  const current = new Map(now.map((row) => [row.id, row.cells]))
  const list = urutan.flatMap((id): ImporList[] => {
    const cells = undone.has(id) ? undone.get(id) : current.get(id)
    return cells == null ? [] : [{ id, cells }]
  })
  const known = new Set(urutan)
  for (const [at, row] of now.entries()) {
    if (known.has(row.id) || undone.has(row.id)) continue
    const above = now.slice(0, at).findLast(({ id }) => list.some((one) => one.id === id))
    list.splice(above === undefined ? 0 : list.findIndex(({ id }) => id === above.id) + 1, 0, row)
  }
  return list
}

function sameCells(one: Cells | null, other: Cells | null): boolean {
  if (one === null || other === null) return one === other
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''))
}
