import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { Ringkasan } from './ringkasan.ts'

export interface SummariesAsk {
  /** The unit above; active units strictly below it are read. */
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

export interface UnitSummary {
  unit_code: string
  short_name: string
  level: 'pusat' | 'provinsi' | 'kabkota'
  /** Null where the office has nothing yet. */
  ringkasan: Omit<Ringkasan, 'unit_code' | 'entitas' | 'tahun' | 'triwulan'> | null
}

type FlatSummary = Omit<UnitSummary, 'ringkasan'> & NonNullable<UnitSummary['ringkasan']>

/** Each active office below with its summary. */
export async function ringkasanBelow(
  tx: Reader,
  { unit, entitas, tahun, triwulan }: SummariesAsk,
): Promise<UnitSummary[]> {
  const { rows } = await sql<FlatSummary>`
    select u.unit_code, u.short_name, u.level,
      r.jumlah, r.terisi, r.terukur, r.utuh, r.capaian, r.kategori, r.pagu, r.realisasi, r.state, r.selesai, r.updated_at
    from unit u join unit self on self.unit_code = ${unit}
    left join ringkasan r on r.unit_code = u.unit_code
      and r.entitas = ${entitas} and r.tahun = ${tahun} and r.triwulan = ${triwulan}
    where u.active and u.path like self.path || '/%'
    order by u.path`.execute(tx)
  return rows.map(({ unit_code, short_name, level, ...ringkasan }) => ({
    unit_code,
    short_name,
    level,
    ringkasan: ringkasan.jumlah === null ? null : ringkasan,
  }))
}

/** Years of which an office below has a summary, newest first. */
export async function yearsBelow(tx: Reader, unit: string): Promise<number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select distinct r.tahun from ringkasan r join unit u using (unit_code) join unit self on self.unit_code = ${unit}
    where u.active and u.path like self.path || '/%' order by r.tahun desc`.execute(tx)
  return rows.map((row) => row.tahun)
}
