import { type Entitas, listIku, listKomentar, type Reader, type Triwulan } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { quarterName } from '../pengukuran/period.ts'
import { type Actor, type Allow, allow } from '../permission/actor.ts'
import { formatInstant } from '../view/instant.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadYear } from '../year/load-plan.ts'
import { indikatorOf } from '../year/plan.ts'
import { divisiByPerson, ownDivisi } from './own-divisi.ts'

export interface KomentarListView {
  items: { id: string; kode: string; perihal: string; isi: string; oleh: string; atText: string }[]
  /** Indicators that this person may comment on. */
  indikator: { value: string; label: string }[]
  may: { write: Allow }
}

export interface KomentarFilter {
  entitas: Entitas
  tahun: number
  triwulan?: Triwulan
  indikatorId?: string
}

/** Remarks on an entity's year, or on one indicator and quarter of it, as one person sees them. */
export async function komentarView(
  tx: Reader,
  { unit, actor, clock }: { unit: string; actor: Actor; clock: Clock },
  { indikatorId, triwulan, ...year }: KomentarFilter,
): Promise<KomentarListView> {
  const { office, plan } = await loadYear(tx, { unit, ...year })
  const { timezone } = office.unit
  const closed = await closedYear(tx, office, year)
  const hari = clock.today(timezone)
  const own = (await divisiByPerson(tx, { unit, hari })).get(actor.personId) ?? null
  const divisi = new Map((await listIku(tx, { unit, ...year })).map((card) => [card.id, card.divisi]))
  const all = (plan === null ? [] : indikatorOf(plan)).map(({ indikator_id, kode, name }) => {
    const of = { kode, divisi: divisi.get(indikator_id) ?? null }
    return { id: indikator_id, kode, name, may: ownDivisi(actor, own, of) }
  })
  const asked = all.filter((one) => indikatorId === undefined || one.id === indikatorId)
  const open = asked.filter(({ may }) => may.ok)
  const kode = new Map(all.map((one) => [one.id, one.kode]))
  const rows = await listKomentar(tx, { unit, ...year, triwulan, indikatorId })
  return {
    items: rows.map((row) => ({
      id: row.id,
      kode: kode.get(row.indikator_id) ?? '',
      perihal: row.triwulan === null ? 'Laporan Kinerja' : quarterName(row.triwulan),
      ...{ isi: row.isi, oleh: row.oleh, atText: formatInstant(row.at, timezone) },
    })),
    indikator: open.map((one) => ({ value: one.id, label: `${one.kode} ${one.name}` })),
    may: { write: allow(actor, 'komentar.tulis', closed.ok ? (open[0]?.may ?? asked[0]?.may) : closed) },
  }
}
