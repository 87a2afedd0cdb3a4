import { nationalPeriod, type PadananBaris, rollUp, samaBaris, total } from '@akuntabel/domain'
import {
  type Anggaran,
  anggaranAt,
  listPadanan,
  type PadananKode,
  type Reader,
  type RenstraTree,
  type RenstraTreeNode,
  renstraTree,
} from '@akuntabel/store'

/** What is compared from year to year. Rupiah; null: not there, or not known. */
export const UKURAN = {
  renstra: 'Pendanaan Renstra',
  paguAwal: 'Pagu awal',
  paguAkhir: 'Pagu akhir',
  realisasi: 'Realisasi',
} as const

export type Ukuran = keyof typeof UKURAN

export type Uang = Record<Ukuran, bigint | null>

/** A row of one year's budget, or of the plan, with what it says of each year. */
export interface BarisTahun extends PadananBaris {
  uang: Map<number, Partial<Uang>>
}

export interface AntarTahun {
  years: number[]
  /** Rows that are one, newest first. */
  groups: BarisTahun[][]
  total: Map<number, Partial<Uang>>
  padanan: PadananKode[]
}

/** The years of the plan that rules a year, or of the nation's period. */
export async function loadAntarTahun(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<AntarTahun> {
  const tree = await renstraTree(tx, unit, tahun)
  const { mulai, selesai } = tree?.renstra ?? nationalPeriod(tahun)
  const years = Array.from({ length: selesai - mulai + 1 }, (_, at) => mulai + at)
  const rows: BarisTahun[] = []
  const sums = new Map<number, Partial<Uang>>()
  for (const year of years.toReversed()) {
    const now = await anggaranAt(tx, { unit, tahun: year })
    if (now === null) continue
    const first = await anggaranAt(tx, { unit, tahun: year, revisi: 0 })
    rows.push(...budgetRows(year, now, first?.paguRevisi === 0 ? first : null))
    sums.set(year, budgetSum(now))
  }
  const plan = planRows(tree)
  for (const year of years) {
    const renstra = add(
      plan.filter(({ tingkat }) => tingkat === 'program').map(({ uang }) => uang.get(year)?.renstra),
    )
    sums.set(year, { ...sums.get(year), renstra })
  }
  const padanan = await listPadanan(tx, unit)
  return { years, groups: samaBaris([...rows, ...plan], padanan), total: sums, padanan }
}

/** Money of rows that are one, in a year. */
export function moneyOf(rows: readonly BarisTahun[], year: number): Uang {
  const of = (name: Ukuran) => add(rows.map(({ uang }) => uang.get(year)?.[name]))
  return {
    renstra: of('renstra'),
    paguAwal: of('paguAwal'),
    paguAkhir: of('paguAkhir'),
    realisasi: of('realisasi'),
  }
}

function budgetRows(tahun: number, now: Anggaran, first: Anggaran | null): BarisTahun[] {
  const [sums, began] = [rollUp(inputs(now)), first === null ? null : rollUp(inputs(first))]
  const gone = (first?.rows ?? []).filter(({ kode }) => !sums.has(kode))
  return [...now.rows, ...gone].map(({ kode, tingkat, uraian }) => {
    const sum = sums.get(kode)
    const money: Partial<Uang> = {
      ...{ paguAwal: began?.get(kode)?.pagu ?? null, paguAkhir: sum?.pagu ?? null },
      realisasi: sum?.realisasi ?? null,
    }
    return { asal: 'dipa', tahun, kode, tingkat, uraian, uang: new Map([[tahun, money]]) }
  })
}

function inputs({ rows }: Anggaran) {
  return rows.map(({ kode, induk_kode: induk, pagu, realisasi }) => ({ kode, induk, pagu, realisasi }))
}

/** The chain of revisions knows the sum of the first one also where its rows are not known. */
function budgetSum(now: Anggaran): Partial<Uang> {
  return {
    paguAwal: now.revisions.find(({ revisi }) => revisi === 0)?.pagu_sesudah ?? null,
    paguAkhir: now.revisi?.pagu_sesudah ?? null,
    realisasi: total(inputs(now)).realisasi,
  }
}

/** Programmes and kegiatan of the plan; one without a code of its own is known by its words. */
function planRows(tree: RenstraTree | null): BarisTahun[] {
  if (tree === null) return []
  const { mulai } = tree.renstra
  const below = (nodes: readonly RenstraTreeNode[]): BarisTahun[] =>
    nodes.flatMap((node) => {
      const { kind, kode, uraian } = node
      const own: BarisTahun[] =
        kind === 'program' || kind === 'kegiatan'
          ? [
              {
                asal: 'renstra',
                tahun: mulai,
                kode: kode ?? uraian,
                tingkat: kind,
                uraian,
                uang: fundingOf(node),
              },
            ]
          : []
      return [...own, ...below(node.children)]
    })
  return below(tree.nodes)
}

/** Its own funding, or else what stands under it. */
function fundingOf(node: RenstraTreeNode): Map<number, Partial<Uang>> {
  const own = Map.groupBy(node.pendanaan, ({ tahun }) => tahun)
  const below = node.children.map(fundingOf)
  const years = new Set([...own.keys(), ...below.flatMap((one) => [...one.keys()])])
  return new Map(
    [...years].map((year) => {
      const given = own.get(year)?.map(({ amount }) => amount) ?? below.map((one) => one.get(year)?.renstra)
      return [year, { renstra: add(given) }]
    }),
  )
}

/** Null where nothing is known. */
function add(amounts: readonly (bigint | null | undefined)[]): bigint | null {
  const known = amounts.filter((amount) => amount != null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0n)
}
