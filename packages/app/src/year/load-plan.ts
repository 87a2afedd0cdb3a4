import { type Entitas, type OfficeYear, officeYear, type Reader } from '@akuntabel/store'
import { LRUCache } from 'lru-cache'
import { AppError } from '../errors/app-error.ts'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'
import { type Office, type RuledOffice, ruledOffice, scheduledOffice } from '../office/office.ts'
import { planOf, type YearPlan } from './plan.ts'

/** No plan where the year has no PK yet. */
export type LoadedYear = { office: RuledOffice; plan: YearPlan } | { office: Office; plan: null }

/** By what the database answered: the same answer is the same year, so nothing is counted again and nothing can be stale. */
const known = new LRUCache<string, LoadedYear>({ max: 50 })

/** Read anew each time, counted once; nobody may change what comes back. */
export async function loadYear(
  tx: Reader,
  key: { unit: string; entitas: Entitas; tahun: number },
): Promise<LoadedYear> {
  const answer = await officeYear(tx, key)
  if (answer === null) throw new AppError('tidak-ditemukan')
  const found = known.get(answer)
  if (found !== undefined) return found
  const year = yearOf(JSON.parse(answer))
  known.set(answer, year)
  return year
}

function yearOf({ grid, tahun, ...rules }: OfficeYear): LoadedYear {
  if (grid === null) return { office: scheduledOffice(rules, tahun), plan: null }
  const office = ruledOffice(rules, tahun)
  return { office, plan: planOf(grid, office) }
}

export async function requirePlan(
  tx: Reader,
  key: { unit: string; entitas: Entitas; tahun: number },
): Promise<{ office: RuledOffice; plan: YearPlan }> {
  const year = await loadYear(tx, key)
  if (year.plan === null) throw new AppError('tidak-ditemukan', { sentence: noPk(year.office, key) })
  return year
}

/** Whether a year has an agreement, without which nothing of it can be planned, measured or reported. */
export async function isPlanned(
  tx: Reader,
  key: { unit: string; entitas: Entitas; tahun: number },
): Promise<boolean> {
  return (await loadYear(tx, key)).plan !== null
}

export function noPk(office: Bearer, { entitas, tahun }: { entitas: Entitas; tahun: number }): string {
  return `Belum ada Perjanjian Kinerja ${entitasLabel(office, entitas)} tahun ${tahun}. Susun dahulu di halaman Perjanjian.`
}
