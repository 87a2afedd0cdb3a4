import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { IsoDate } from '../tables/columns.ts'
import type { JendelaTable, JenisJendela, PengecualianTable } from '../tables/jendela.ts'

export type Jendela = Selectable<JendelaTable>
export type NewJendela = Insertable<JendelaTable>
export type Pengecualian = Selectable<PengecualianTable>

export interface Window {
  unit: string
  tahun: number
  jenis: JenisJendela
  /** 0 where the work is yearly. */
  triwulan?: number
}

export async function putJendela(tx: Writer, rows: NewJendela[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('jendela')
    .values(rows)
    .onConflict((on) =>
      on.columns(['unit_code', 'tahun', 'jenis', 'triwulan']).doUpdateSet((eb) => ({
        buka: eb.ref('excluded.buka'),
        tenggat: eb.ref('excluded.tenggat'),
        kunci: eb.ref('excluded.kunci'),
      })),
    )
    .execute()
}

export async function listJendela(tx: Reader, unit: string, tahun: number): Promise<Jendela[]> {
  return tx
    .selectFrom('jendela')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
    .orderBy('jenis')
    .orderBy('triwulan')
    .execute()
}

export interface NewPengecualian extends Window {
  alasan: string
  sampai: IsoDate
  oleh: string
}

export async function insertPengecualian(tx: Writer, exception: NewPengecualian): Promise<Pengecualian> {
  const { unit, tahun, jenis, triwulan = 0, alasan, sampai, oleh } = exception
  return tx
    .insertInto('pengecualian')
    .values({ unit_code: unit, tahun, jenis, triwulan, alasan, sampai, oleh })
    .returningAll()
    .executeTakeFirstOrThrow()
}
