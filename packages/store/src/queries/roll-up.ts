import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Entitas, Triwulan } from '../tables/columns.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import type { Ringkasan } from './ringkasan.ts'

export interface RollUpAsk {
  /** The unit above; active units strictly below it are summed. */
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

export interface RollUp {
  /** Active units below, and how many of them have a summary. */
  units: number
  reporting: number
  jumlah: number
  terisi: number
  /** Mean over the units that have one. */
  capaian: string | null
  pagu: bigint | null
  realisasi: bigint | null
  states: Partial<Record<PengukuranState, number>>
}

/** The offices below in one row, from their summary rows only. */
export async function rollUpBelow(
  tx: Reader,
  { unit, entitas, tahun, triwulan }: RollUpAsk,
): Promise<RollUp> {
  const { rows } = await sql<RollUp>`
    with below as (
      select u.unit_code from unit u join unit self on self.unit_code = ${unit}
      where u.active and u.path like self.path || '/%'),
    summary as (
      select r.* from below join ringkasan r using (unit_code)
      where r.entitas = ${entitas} and r.tahun = ${tahun} and r.triwulan = ${triwulan})
    select (select count(*)::int from below) as units, count(*)::int as reporting,
      coalesce(sum(jumlah), 0)::int as jumlah, coalesce(sum(terisi), 0)::int as terisi,
      avg(capaian) as capaian, sum(pagu)::bigint as pagu, sum(realisasi)::bigint as realisasi,
      coalesce((select jsonb_object_agg(state, n) from (
        select state, count(*)::int as n from summary group by state) s), '{}') as states
    from summary`.execute(tx)
  return rows[0] as RollUp
}

export interface UnitSummary {
  unit_code: string
  short_name: string
  level: 'pusat' | 'provinsi' | 'kabkota'
  /** Null where the office has nothing yet. */
  ringkasan: Omit<Ringkasan, 'unit_code' | 'entitas' | 'tahun' | 'triwulan'> | null
}

type FlatSummary = Omit<UnitSummary, 'ringkasan'> & NonNullable<UnitSummary['ringkasan']>

/** Each active office below with its summary; `direct` gives the next level only. */
export async function ringkasanBelow(
  tx: Reader,
  { unit, entitas, tahun, triwulan, direct = false }: RollUpAsk & { direct?: boolean },
): Promise<UnitSummary[]> {
  const { rows } = await sql<FlatSummary>`
    select u.unit_code, u.short_name, u.level,
      r.jumlah, r.terisi, r.terukur, r.utuh, r.capaian, r.kategori, r.pagu, r.realisasi, r.state, r.selesai, r.updated_at
    from unit u join unit self on self.unit_code = ${unit}
    left join ringkasan r on r.unit_code = u.unit_code
      and r.entitas = ${entitas} and r.tahun = ${tahun} and r.triwulan = ${triwulan}
    where u.active and u.path like self.path || '/%' and (not ${direct}::boolean or u.parent_code = self.unit_code)
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
