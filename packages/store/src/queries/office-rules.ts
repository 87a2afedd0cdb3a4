import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { JenisJendela } from '../tables/jendela.ts'
import type { Jendela } from './jendela.ts'
import { lembagaIn, type StoredLembaga } from './lembaga.ts'
import type { Unit } from './unit.ts'
import type { StoredLaw } from './unit-kebijakan.ts'

/** An office with the law it measures by. */
export interface OfficeRules {
  unit: Unit
  /** What is pinned for the year; null where nothing is. */
  law: StoredLaw | null
  /** Whose names it bears; null where nothing was ever set up. */
  lembaga: StoredLembaga | null
  jendela: Jendela[]
  /** The last day of its exceptions, for each window that has one. */
  /** The one that lasts longest of each window, with who opened it and why. */
  pengecualian: { jenis: JenisJendela; triwulan: number; sampai: IsoDate; alasan: string; oleh: string }[]
}

/** Asked for by almost every page, so in one statement. */
export async function officeRules(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<OfficeRules | null> {
  const { rows } = await sql<OfficeRules>`select ${rulesOf(tahun)}
    from unit u where u.unit_code = ${unit}`.execute(tx)
  return rows[0] ?? null
}

/** Columns of `OfficeRules` of the unit `u`. */
export function rulesOf(tahun: number): RawBuilder<OfficeRules> {
  return sql`to_jsonb(u) as unit,
    (select json_build_object('kebijakan', to_jsonb(k), 'skala', to_jsonb(s), 'pilihan', p.pilihan) from unit_kebijakan p
      join kebijakan k on k.nama = p.kebijakan and k.versi = p.kebijakan_versi
      join skala s on s.unit_code = p.unit_code and s.nama = p.skala and s.versi = p.skala_versi
      where p.unit_code = u.unit_code and p.mulai_tahun <= ${tahun}::int order by p.mulai_tahun desc limit 1) as law,
    ${lembagaIn(tahun)} as lembaga,
    (select coalesce(json_agg(j), '[]') from jendela j
      where j.unit_code = u.unit_code and j.tahun = ${tahun}::int) as jendela,
    (select coalesce(json_agg(p), '[]') from (
      select distinct on (jenis, triwulan) jenis, triwulan, sampai, alasan, oleh from pengecualian
      where unit_code = u.unit_code and tahun = ${tahun}::int
      order by jenis, triwulan, sampai desc, at desc) p) as pengecualian`
}
