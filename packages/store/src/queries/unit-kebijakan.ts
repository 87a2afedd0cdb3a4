import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { UnitKebijakanTable } from '../tables/kebijakan.ts'
import type { Kebijakan } from './kebijakan.ts'
import type { Skala } from './skala.ts'

/** Versions an office measures by. */
export interface StoredLaw {
  kebijakan: Kebijakan
  skala: Skala
  /** What the office chose of what the pack leaves to it. */
  pilihan: unknown
}

export interface UnitKebijakan
  extends Pick<Selectable<UnitKebijakanTable>, 'mulai_tahun' | 'oleh' | 'at'>,
    StoredLaw {}

type NewPin = Omit<Insertable<UnitKebijakanTable>, 'lembaga' | 'lembaga_versi'> & {
  /** Left out, the office keeps bearing the names it bears. */
  lembaga?: { nama: string; versi: number }
}

/** Pins versions from a year on, instead of what was pinned from the same year. */
export async function putUnitKebijakan(tx: Writer, { lembaga, ...row }: NewPin): Promise<void> {
  await tx
    .insertInto('unit_kebijakan')
    .values({
      ...row,
      lembaga: lembaga?.nama ?? pinned<string>('lembaga', row),
      lembaga_versi: lembaga?.versi ?? pinned<number>('lembaga_versi', row),
    })
    .onConflict((on) =>
      on.columns(['unit_code', 'mulai_tahun']).doUpdateSet((eb) => ({
        kebijakan: eb.ref('excluded.kebijakan'),
        kebijakan_versi: eb.ref('excluded.kebijakan_versi'),
        lembaga: eb.ref('excluded.lembaga'),
        lembaga_versi: eb.ref('excluded.lembaga_versi'),
        skala: eb.ref('excluded.skala'),
        skala_versi: eb.ref('excluded.skala_versi'),
        pilihan: eb.ref('excluded.pilihan'),
        oleh: eb.ref('excluded.oleh'),
        at: sql<Date>`now()`,
      })),
    )
    .execute()
}

/** As pinned up to that year. */
function pinned<T>(column: 'lembaga' | 'lembaga_versi', row: { unit_code: string; mulai_tahun: number }) {
  return sql<T>`(select ${sql.ref(column)} from unit_kebijakan
    where unit_code = ${row.unit_code} and mulai_tahun <= ${row.mulai_tahun}::int order by mulai_tahun desc limit 1)`
}

/** Everything ever pinned for an office, the earliest year first. */
export async function listUnitKebijakan(tx: Reader, unit: string): Promise<UnitKebijakan[]> {
  const { rows } = await sql<UnitKebijakan>`
    select p.mulai_tahun, p.oleh, p.at, to_jsonb(k) as kebijakan, to_jsonb(s) as skala, p.pilihan from unit_kebijakan p
    join kebijakan k on k.nama = p.kebijakan and k.versi = p.kebijakan_versi
    join skala s on s.unit_code = p.unit_code and s.nama = p.skala and s.versi = p.skala_versi
    where p.unit_code = ${unit} order by p.mulai_tahun`.execute(tx)
  return rows
}
