import type { ValueColumns, YearlyTarget } from '@akuntabel/domain'
import {
  establishedRkt,
  insertRktIndikator,
  listIku,
  type Reader,
  type Rkt,
  type RktPeriod,
  rktIndikator,
  updateRktIndikator,
  type Writer,
} from '@akuntabel/store'
import { promisedTargets } from '../renstra/promised-targets.ts'
import { columnsOf, promisedTarget, targetOf } from './rkt-target.ts'

/** Where the targets of a draft are taken from. */
export const RKT_SOURCES = ['renstra', 'tahun-lalu'] as const

export type RktSource = (typeof RKT_SOURCES)[number]

export interface SourceRow {
  indikatorId: string
  versi: number
  kode: string
  name: string
  sasaran: string | null
  target: YearlyTarget
}

/** Every IKU of the entity that year with the target the source has for it; null where there is no such source. */
export async function sourceRows(
  tx: Reader,
  { dari, ...period }: RktPeriod & { dari: RktSource },
): Promise<SourceRow[] | null> {
  const cards = await listIku(tx, period)
  const targets =
    dari === 'renstra'
      ? await promisedTargets(tx, { ...period, cards })
      : await lastYears(tx, { ...period, tahun: period.tahun - 1 })
  if (targets === null) return null
  return cards.map((card) => ({
    indikatorId: card.id,
    versi: card.versi,
    kode: card.kode,
    name: card.name,
    sasaran: card.sasaran,
    target: promisedTarget(card.value_kind, targets.get(card.id)),
  }))
}

/** Of the plan that was established for the year; what it left open is not copied. */
async function lastYears(tx: Reader, period: RktPeriod): Promise<Map<string, ValueColumns> | null> {
  const last = await establishedRkt(tx, period)
  if (last === null) return null
  const rows = await rktIndikator(tx, period.unit, last.id)
  return new Map(
    rows
      .filter((row) => targetOf(row) !== 'belum-diisi')
      .map(({ indikator_id, amount, code }) => [indikator_id, { amount, code }]),
  )
}

/** Adds the indicators a draft lacks and fills in what was not typed yet; whatever was typed stays. */
export async function fillRkt(
  tx: Writer,
  { rkt, rows, by }: { rkt: Rkt; rows: SourceRow[]; by: string },
): Promise<{ added: number; filled: number }> {
  const unit = rkt.unit_code
  const known = new Map((await rktIndikator(tx, unit, rkt.id)).map((row) => [row.indikator_id, row]))
  const added = rows.filter(({ indikatorId }) => !known.has(indikatorId))
  const last = Math.max(0, ...[...known.values()].map(({ sort }) => sort))
  await insertRktIndikator(
    tx,
    added.map(({ indikatorId, versi, target }, at) => ({
      unit_code: unit,
      rkt_id: rkt.id,
      indikator_id: indikatorId,
      indikator_versi: versi,
      sort: last + at + 1,
      updated_by: by,
      ...columnsOf(target),
    })),
  )
  let filled = 0
  for (const { indikatorId, target } of rows) {
    const row = known.get(indikatorId)
    if (row === undefined || target === 'belum-diisi' || targetOf(row) !== 'belum-diisi') continue
    await updateRktIndikator(tx, { unit, id: row.id, by, ...columnsOf(target) })
    filled += 1
  }
  return { added: added.length, filled }
}
