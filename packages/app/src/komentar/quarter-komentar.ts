import { type Entitas, listIku, listKomentar, type Reader, type Triwulan } from '@akuntabel/store'
import type { Office } from '../office/office.ts'
import { type Actor, type Allow, allow } from '../permission/actor.ts'
import { formatInstant } from '../view/instant.ts'
import { indikatorOf, type YearPlan } from '../year/plan.ts'
import { divisiByPerson, ownDivisi } from './own-divisi.ts'

/** Remarks on one value of a quarter, beside it in the sheet. */
export interface SelKomentarView {
  items: { id: string; isi: string; oleh: string; atText: string }[]
  may: { write: Allow }
}

interface Ask {
  office: Office
  plan: YearPlan
  actor: Actor
  /** Whether the year still takes remarks. */
  year: Allow
  hari: string
  quarter: { entitas: Entitas; tahun: number; triwulan: Triwulan }
}

/** Remarks of a quarter by indicator. */
export async function quarterKomentar(
  tx: Reader,
  { office, plan, actor, year, hari, quarter }: Ask,
): Promise<Record<string, SelKomentarView>> {
  const { unit_code: unit, timezone } = office.unit
  const rows = await listKomentar(tx, { unit, ...quarter })
  const { divisi, own } = await divisiOf(tx, { unit, actor, hari, ...quarter })
  return Object.fromEntries(
    indikatorOf(plan).map(({ indikator_id: id, kode }) => {
      const items = rows.filter((row) => row.indikator_id === id)
      const speaks = ownDivisi(actor, own, { kode, divisi: divisi.get(id) ?? null })
      const view: SelKomentarView = {
        items: items.map((row) => ({
          ...{ id: row.id, isi: row.isi, oleh: row.oleh, atText: formatInstant(row.at, timezone) },
        })),
        may: { write: allow(actor, 'komentar.tulis', year.ok ? speaks : year) },
      }
      return [id, view]
    }),
  )
}

/** Asked only where it matters: of who is nothing but a member of a divisi. */
async function divisiOf(
  tx: Reader,
  {
    unit,
    actor,
    hari,
    entitas,
    tahun,
  }: { unit: string; actor: Actor; hari: string; entitas: Entitas; tahun: number },
): Promise<{ divisi: Map<string, string | null>; own: string | null }> {
  if (actor.roles.some((role) => role !== 'anggota')) return { divisi: new Map(), own: null }
  const cards = await listIku(tx, { unit, entitas, tahun })
  const own = (await divisiByPerson(tx, { unit, hari })).get(actor.personId) ?? null
  return { divisi: new Map(cards.map((card) => [card.id, card.divisi])), own }
}
