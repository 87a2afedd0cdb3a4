import { formatDate, type Kewajiban } from '@akuntabel/domain'
import { lastActs, listPengingat, type Reader } from '@akuntabel/store'
import { mayRemind } from '../kewajiban/may-remind.ts'
import type { Actor } from '../permission/actor.ts'
import { dayOf } from '../view/instant.ts'

export interface RemindersView {
  /** Who asked for it last, and when. */
  diingatkan: string | null
  /** Since when nobody who owes it has done anything, for who may ask; null where somebody has. */
  diam: string | null
  /** Whether this person can ask for it now. */
  ingatkan: boolean
}

interface RemindersAsk {
  unit: string
  actor: Actor
  today: string
  timezone: string
}

/** Of each duty: who asked for it, whether anybody answered, and whether it can be asked for. */
export async function remindersOf(
  tx: Reader,
  { unit, actor, today, timezone }: RemindersAsk,
): Promise<(one: Kewajiban) => RemindersView> {
  const byKunci = Map.groupBy(await listPengingat(tx, unit), ({ kunci }) => kunci)
  const acts = await lastActs(tx, unit)
  const movedSince = (day: string, person: string): boolean => {
    const last = acts.get(person)
    return last !== undefined && dayOf(last, timezone) >= day
  }
  return (one) => {
    const asked = byKunci.get(one.kunci) ?? []
    const [last] = asked
    const may = mayRemind(actor, one).ok
    const since = [
      ...asked.slice(-1).map(({ hari }) => ({ day: hari, words: 'diingatkan' })),
      // Of what is one's own too, only who was asked can be silent.
      ...(one.tenggat !== null && one.tenggat < today && !one.orang.includes(actor.personId)
        ? [{ day: one.tenggat, words: 'tenggatnya,' }]
        : []),
    ].toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
    const others = one.orang.filter((person) => person !== actor.personId)
    const silent = may && since !== undefined && !others.some((person) => movedSince(since.day, person))
    return {
      diingatkan: last === undefined ? null : `Diingatkan ${last.oleh}, ${formatDate(last.hari)}.`,
      diam: silent ? `Belum dijawab sejak ${since.words} ${formatDate(since.day)}.` : null,
      ingatkan: may && last?.hari !== today,
    }
  }
}
