import { JENIS_BELANJA_NAMES, type JenisBelanja, jenisBelanja } from './jenis-belanja.ts'

/** A row of the budget; figures of lowest rows only. Rupiah; null: none of its own, or nothing entered. */
export interface RincianInput {
  kode: string
  induk: string | null
  pagu: bigint | null
  realisasi: bigint | null
}

/** A part of a lowest row; empty: not named. */
export interface RincianBagian {
  kode: string
  komponen: string
  subkomponen: string
  akun: string
  pagu: bigint
  realisasi: bigint
}

/** Money by kind of spending; `lepas` is what no report told the kind of. */
export type PerJenis = Record<JenisBelanja | 'lepas', { pagu: bigint; realisasi: bigint }>

export type TingkatRincian = 'anggaran' | 'komponen' | 'subkomponen' | 'akun'

export interface RincianBaris {
  /** Of the whole, also of parts: `3355.EAA.994.051.0A.521111`. */
  kode: string
  induk: string | null
  tingkat: TingkatRincian
  /** Last part of the code, as reports print it. */
  bagian: string
  jenis: PerJenis
}

/**
 * A budget down to its akun, each row by kinds of spending. Units: rupiah. Source: reports of the treasury. Example: output
 * 994 with 521111 of 30 and 532111 of 10, pagu 40 → the output (52: 30, 53: 10), its komponen, subkomponen and two akun.
 * Edge: of a row above, every column is the sum of the rows below; what parts do not tell of a lowest row stands under
 * `lepas`; a part that does not name its komponen stands right below its row; the same part twice is one. Error: none.
 */
export function sumRincian(rows: readonly RincianInput[], bagian: readonly RincianBagian[]): RincianBaris[] {
  const parents = new Map(rows.map(({ kode, induk }) => [kode, induk]))
  const inner = new Set(rows.map(({ induk }) => induk))
  const made = new Map<string, RincianBaris>(
    rows.map(({ kode, induk }) => [
      kode,
      { kode, induk, tingkat: 'anggaran', bagian: kode, jenis: nothing() },
    ]),
  )
  const below = new Map<string, RincianBaris[]>()
  const add = (
    from: string | null,
    jenis: keyof PerJenis,
    money: Pick<RincianBagian, 'pagu' | 'realisasi'>,
  ) => {
    for (let kode = from; kode !== null; kode = parents.get(kode) ?? null) {
      const cell = made.get(kode)?.jenis[jenis]
      if (cell === undefined) return
      cell.pagu += money.pagu
      cell.realisasi += money.realisasi
    }
  }
  for (const part of bagian) {
    if (!made.has(part.kode) || inner.has(part.kode)) continue
    let induk = part.kode
    for (const tingkat of DEEPER) {
      const name = part[tingkat]
      if (name === '') continue
      const kode = `${induk}.${name}`
      if (!made.has(kode)) {
        const row: RincianBaris = { kode, induk, tingkat, bagian: name, jenis: nothing() }
        made.set(kode, row)
        parents.set(kode, induk)
        below.set(induk, [...(below.get(induk) ?? []), row])
      }
      induk = kode
    }
    add(induk, jenisBelanja(part.akun), part)
  }
  for (const row of rows) {
    if (inner.has(row.kode)) continue
    const told = totalOf((made.get(row.kode) as RincianBaris).jenis)
    add(row.kode, 'lepas', {
      pagu: (row.pagu ?? 0n) - told.pagu,
      realisasi: (row.realisasi ?? 0n) - told.realisasi,
    })
  }
  const withBelow = (row: RincianBaris): RincianBaris[] => [
    row,
    ...(below.get(row.kode) ?? []).toSorted((a, b) => (a.bagian < b.bagian ? -1 : 1)).flatMap(withBelow),
  ]
  return rows.flatMap(({ kode }) => withBelow(made.get(kode) as RincianBaris))
}

/**
 * What the kinds come to. Units: rupiah. Source: none. Example: 52 of 30 and 53 of 10 → 40. Edge: none. Error: none.
 */
export function totalOf(jenis: PerJenis): { pagu: bigint; realisasi: bigint } {
  const cells = Object.values(jenis)
  return {
    pagu: cells.reduce((sum, { pagu }) => sum + pagu, 0n),
    realisasi: cells.reduce((sum, { realisasi }) => sum + realisasi, 0n),
  }
}

const DEEPER = ['komponen', 'subkomponen', 'akun'] as const

function nothing(): PerJenis {
  const names = [...JENIS_BELANJA_NAMES, 'lepas'] as const
  return Object.fromEntries(names.map((name) => [name, { pagu: 0n, realisasi: 0n }])) as PerJenis
}
