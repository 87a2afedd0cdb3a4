import { type Entitas, officeYear, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { type Office, officeOf } from '../office/office.ts'
import { ENTITAS } from '../pk/pk-title.ts'
import { planOf, type YearPlan } from './plan.ts'

export interface LoadedYear {
  office: Office
  /** Null where the year has no PK yet. */
  plan: YearPlan | null
}

export async function loadYear(
  tx: Reader,
  key: { unit: string; entitas: Entitas; tahun: number },
): Promise<LoadedYear> {
  const found = await officeYear(tx, key)
  const office = officeOf(found, key.tahun)
  const grid = found?.grid ?? null
  return { office, plan: grid === null ? null : planOf(grid, office) }
}

export async function requirePlan(
  tx: Reader,
  key: { unit: string; entitas: Entitas; tahun: number },
): Promise<{ office: Office; plan: YearPlan }> {
  const { office, plan } = await loadYear(tx, key)
  if (plan === null) throw new AppError('tidak-ditemukan', { sentence: noPk(key) })
  return { office, plan }
}

export function noPk({ entitas, tahun }: { entitas: Entitas; tahun: number }): string {
  return `Belum ada Perjanjian Kinerja ${ENTITAS[entitas]} tahun ${tahun}. Susun dahulu di halaman Perjanjian.`
}
