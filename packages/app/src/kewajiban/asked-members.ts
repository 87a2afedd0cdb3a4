import { isSelesai, TRIWULAN, type Triwulan } from '@akuntabel/domain'
import { activePeranOfUnit, listIku, listKomentar, type Reader } from '@akuntabel/store'
import { divisiByPerson, sameDivisi } from '../komentar/own-divisi.ts'
import { indikatorOf } from '../year/plan.ts'
import { rantaiOf } from '../year/quarter-done.ts'
import type { YearRead } from './year-read.ts'

/** Members who have not said anything yet of the indicators of their divisi, by quarter that is being checked. */
export async function askedMembers(
  tx: Reader,
  { unit, read, today }: { unit: string; read: YearRead; today: string },
): Promise<Partial<Record<Triwulan, string[]>>> {
  const { plan, entitas, tahun } = read
  if (plan === null) return {}
  const open = TRIWULAN.filter((triwulan) => {
    const state = plan.quarters[triwulan].state ?? 'draf'
    return state !== 'draf' && state !== 'dikembalikan' && !isSelesai(state, rantaiOf(plan))
  })
  if (open.length === 0) return {}
  const members = new Set(
    (await activePeranOfUnit(tx, unit)).filter(({ role }) => role === 'anggota').map((row) => row.person_id),
  )
  if (members.size === 0) return {}
  const own = [...(await divisiByPerson(tx, { unit, hari: today }))].filter(([person]) => members.has(person))
  const cards = new Map((await listIku(tx, { unit, entitas, tahun })).map((card) => [card.id, card.divisi]))
  const planned = indikatorOf(plan).flatMap(({ indikator_id: id }) => cards.get(id) ?? [])
  const concerned = own.filter(([, divisi]) => planned.some((name) => sameDivisi(name, divisi)))
  const said = await listKomentar(tx, { unit, entitas, tahun })
  return Object.fromEntries(
    open.map((triwulan) => [
      triwulan,
      concerned
        .map(([person]) => person)
        .filter((person) => !said.some((row) => row.triwulan === triwulan && row.person_id === person)),
    ]),
  )
}
