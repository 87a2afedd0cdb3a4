import { Decimal, type Entitas, type PaidRow } from '@akuntabel/domain'
import {
  type Anggaran,
  type AnggaranIndikator,
  indikatorOfYear,
  listAnggaranIndikator,
  pkIndikatorOfYear,
  type Reader,
} from '@akuntabel/store'
import { leavesOf } from '../anggaran/budget-rows.ts'

export interface LinkedIndikator {
  id: string
  kode: string
  name: string
  /** Whose it is; null: of the office, as those of a kegiatan. */
  entitas: Entitas | null
}

export interface Shares {
  /** The IKU and what is promised in the PK of the year, of both entities, and whatever a row is linked to already. */
  indikator: LinkedIndikator[]
  /** The lowest rows, with what each pays for. */
  rows: (PaidRow & { uraian: string; links: AnggaranIndikator[] })[]
  /** Some of them says what it pays for; what is said of a row that was divided or dropped since counts no more. */
  linked: boolean
}

/** What the money of a year is for. */
export async function loadShares(
  tx: Reader,
  { unit, tahun, anggaran }: { unit: string; tahun: number; anggaran: Anggaran },
): Promise<Shares> {
  const links = await listAnggaranIndikator(tx, unit, anggaran.dipa.id)
  const linked = new Set(links.map(({ indikator_id }) => indikator_id))
  const promised = new Map(
    (await pkIndikatorOfYear(tx, { unit, tahun })).map(({ indikator_id, entitas }) => [
      indikator_id,
      entitas,
    ]),
  )
  const cards = await indikatorOfYear(tx, { unit, tahun })
  const indikator = cards
    .filter(({ id, iku }) => iku || promised.has(id) || linked.has(id))
    .map(({ id, kode, name, entitas }) => ({ id, kode, name, entitas: promised.get(id) ?? entitas }))
  const kodeOf = new Map(indikator.map(({ id, kode }) => [id, kode]))
  const byRow = Map.groupBy(links, ({ kode }) => kode)
  const rows = leavesOf(anggaran).map(({ kode, uraian, pagu, realisasi }) => {
    const own = byRow.get(kode) ?? []
    return {
      ...{ kode, uraian, pagu: pagu ?? 0n, realisasi, links: own },
      shares: own.map(({ indikator_id, porsi }) => ({
        kode: kodeOf.get(indikator_id) ?? '–',
        porsi: new Decimal(porsi),
      })),
    }
  })
  return { indikator, rows, linked: rows.some(({ links }) => links.length > 0) }
}
