import type { Tingkat } from './kode.ts'

/** Where a code stands. Source: none; the words of the table. */
export const ASAL_KODE = ['renstra', 'dipa'] as const
export type AsalKode = (typeof ASAL_KODE)[number]

/** A row that stands in one year's budget, or in a plan. */
export interface PadananBaris {
  asal: AsalKode
  /** Of a plan the first year of its period. */
  tahun: number
  kode: string
  tingkat: Tingkat
  uraian: string
}

/** Two rows that a person says are one. */
export interface PadananTaut {
  asal: AsalKode
  tahun: number
  kode: string
  ke_tahun: number
  ke_kode: string
}

/**
 * Rows of different years that are one row: those of one code, and those that were linked. Units: none. Source: none; the
 * program's own. Example: 3355 of 2020 and 2021, and 076.01.01 linked to 076.01.WA → two groups. Edge: links join whole
 * groups; one that names a row that is not there joins nothing; groups stand in the order of their first row. Error: none.
 */
export function samaBaris<Row extends PadananBaris>(
  rows: readonly Row[],
  taut: readonly PadananTaut[],
): Row[][] {
  const group = new Map<string, string>()
  const root = (kode: string): string => {
    const up = group.get(kode) ?? kode
    return up === kode ? kode : root(up)
  }
  const known = new Set(rows.map(({ asal, tahun, kode }) => `${asal} ${tahun} ${kode}`))
  for (const one of taut) {
    const both = [`${one.asal} ${one.tahun} ${one.kode}`, `dipa ${one.ke_tahun} ${one.ke_kode}`]
    if (both.every((name) => known.has(name))) group.set(root(one.kode), root(one.ke_kode))
  }
  return [...Map.groupBy(rows, ({ kode }) => root(kode)).values()]
}

/**
 * Links that the names of rows propose: of one level, never together in one year, and called alike by most of their words.
 * Units: none. Source: none; the program's own. Example: *Program Dukungan Manajemen* of a plan and *Program Dukungan
 * Manajemen dan Pelaksanaan Tugas Teknis Lainnya* of 2021 → one proposal. Edge: where two rows are alike as much, nothing
 * is proposed; each of a pair is most like the other. Error: none.
 */
export function usulanPadanan(groups: readonly (readonly PadananBaris[])[]): PadananTaut[] {
  const best = groups.map((one) => bestOf(one, groups))
  return best.flatMap((place, at) => {
    const other = place === null ? undefined : groups[place]
    // Each is the other's only likeness; the pair is told once.
    if (place === null || other === undefined || place < at || best[place] !== at) return []
    return linkOf(groups[at] ?? [], other) ?? []
  })
}

/** Where the group stands that is most like one; null where there is none, or several. */
function bestOf(one: readonly PadananBaris[], groups: readonly (readonly PadananBaris[])[]): number | null {
  const likeness = groups.map((other) => (other !== one && apart(one, other) ? alikeness(one, other) : 0))
  const most = Math.max(0, ...likeness)
  const first = likeness.indexOf(most)
  return most === 0 || likeness.lastIndexOf(most) !== first ? null : first
}

function apart(one: readonly PadananBaris[], other: readonly PadananBaris[]): boolean {
  const places = new Set(one.map(({ asal, tahun }) => `${asal} ${tahun}`))
  const levels = one[0]?.tingkat === other[0]?.tingkat
  return levels && other.every(({ asal, tahun }) => !places.has(`${asal} ${tahun}`))
}

const STOP = new Set(['dan', 'di', 'ke', 'yang', 'untuk', 'dalam', 'program', 'kegiatan', 'serta', 'atas'])

/** Share of the shorter name's words that the longer has too; below two thirds it is nothing. */
function alikeness(one: readonly PadananBaris[], other: readonly PadananBaris[]): number {
  const shares = one.flatMap((a) =>
    other.map((b) => {
      const [short = new Set<string>(), long = new Set<string>()] = [wordsOf(a), wordsOf(b)].toSorted(
        (x, y) => x.size - y.size,
      )
      return short.size < 2 ? 0 : [...short].filter((word) => long.has(word)).length / short.size
    }),
  )
  const most = Math.max(0, ...shares)
  return most * 3 < 2 ? 0 : most
}

function wordsOf({ uraian }: PadananBaris): Set<string> {
  const words = uraian.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => !STOP.has(word)))
}

/** From the earlier to the later, which is of a DIPA; the plan goes first. */
function linkOf(one: readonly PadananBaris[], other: readonly PadananBaris[]): PadananTaut | null {
  const [from, to] = [one, other].map((rows) =>
    rows.toSorted((a, b) => (a.asal === b.asal ? a.tahun - b.tahun : a.asal === 'renstra' ? -1 : 1)),
  )
  const [a, b] = [from?.[0], to?.[0]]
  if (a === undefined || b === undefined) return null
  const later = to?.findLast(({ asal }) => asal === 'dipa')
  const earlier = from?.findLast(({ asal }) => asal === 'dipa')
  const first = a.asal === 'renstra' || (b.asal !== 'renstra' && a.tahun <= b.tahun)
  const [source, target] = first ? [a, later] : [b, earlier]
  if (source === undefined || target === undefined) return null
  const { asal, tahun, kode } = source
  return { asal, tahun, kode, ke_tahun: target.tahun, ke_kode: target.kode }
}
