import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'

/**
 * Changes with whatever is written in the office: the versions of its years' data, and the head of its trail, where every
 * action leaves an entry; law is only ever added. Who kept something with this stamp may show it again that day.
 */
export async function officeStamp(tx: Reader, unit: string): Promise<string> {
  return stampOf(tx, ofOffice(unit))
}

function ofOffice(unit: string): RawBuilder<string> {
  return sql<string>`format('%s/%s/%s',
    (select sum(versi) from versi_data where unit_code = ${unit}),
    (select hash from audit_kepala where unit_code = ${unit}),
    (select count(*) from kebijakan) + (select count(*) from lembaga) + (select count(*) from skala))`
}

export interface PageOf {
  unit: string
  personId: string
  now: Date
}

/** Changes also with long work, with what one person types or sends and has not saved, and when an invitation runs out. */
export async function pageStamp(tx: Reader, { unit, personId, now }: PageOf): Promise<string> {
  return stampOf(
    tx,
    sql<string>`format('%s/%s/%s/%s/%s', ${ofOffice(unit)},
      (select count(*) from undangan where unit_code = ${unit} and sampai > ${now}),
      (select max(updated_at) from tugas where unit_code = ${unit}),
      (select concat_ws(' ', count(*), sum(urut), max(updated_at)) from draf
        where unit_code = ${unit} and person_id = ${personId}),
      (select max(concat_ws(' ', tahun, at, pemetaan, kepala, bulan)) from unggahan
        where unit_code = ${unit} and person_id = ${personId}))`,
  )
}

async function stampOf(tx: Reader, stamp: RawBuilder<string>): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select ${stamp} as stamp`.execute(tx)
  return (rows[0] as { stamp: string }).stamp
}
