import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { JenisJendela } from '../tables/jendela.ts'
import type { Jendela } from './jendela.ts'
import type { Kebijakan } from './kebijakan.ts'
import type { Skala } from './skala.ts'
import type { Unit } from './unit.ts'

/** An office with the law it measures by. */
export interface OfficeRules {
  unit: Unit
  /** The newest version of its policy pack not newer than the year asked for. */
  kebijakan: Kebijakan | null
  /** The scale it uses. */
  skala: Skala | null
  /** Windows of the year asked for; none where no year was. */
  jendela: Jendela[]
  /** The last day of its exceptions, for each window that has one. */
  pengecualian: { jenis: JenisJendela; triwulan: number; sampai: IsoDate }[]
}

/** Asked for by almost every page, so in one statement. */
export async function officeRules(
  tx: Reader,
  { unit, tahun = null }: { unit: string; tahun?: number | null },
): Promise<OfficeRules | null> {
  const { rows } = await sql<OfficeRules>`select ${rulesOf(tahun)}
    from unit u where u.unit_code = ${unit}`.execute(tx)
  return rows[0] ?? null
}

/** Columns of `OfficeRules` of the unit `u`. */
export function rulesOf(tahun: number | null): RawBuilder<OfficeRules> {
  return sql`to_jsonb(u) as unit,
    (select to_jsonb(k) from kebijakan k where k.nama = u.policy_pack and (${tahun}::int is null or k.tahun <= ${tahun}::int)
      order by k.versi desc limit 1) as kebijakan,
    (select to_jsonb(s) from skala s where s.unit_code = u.unit_code and s.dipakai) as skala,
    (select coalesce(json_agg(j), '[]') from jendela j where j.unit_code = u.unit_code and j.tahun = ${tahun}::int) as jendela,
    (select coalesce(json_agg(p), '[]') from (
      select jenis, triwulan, max(sampai) as sampai from pengecualian
      where unit_code = u.unit_code and tahun = ${tahun}::int group by jenis, triwulan) p) as pengecualian`
}
