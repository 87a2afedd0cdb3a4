import { listLibur, type Reader } from '@akuntabel/store'
import { lawOf } from '../kebijakan/law.ts'
import type { YearRules } from '../year/windows-of-year.ts'

/** The pack of a year and the days off until its last deadline. */
export async function yearRules(tx: Reader, unit: string, tahun: number): Promise<YearRules> {
  const { policy } = await lawOf(tx, unit, tahun)
  const rows = await listLibur(tx, { unit, dari: `${tahun}-01-01`, sampai: `${tahun + 1}-12-31` })
  return { policy, libur: new Set(rows.map(({ tanggal }) => tanggal)) }
}
