import { sql } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { PkState } from '../tables/pk.ts'

export interface PkPin {
  tahun: number
  revisi: number
  state: PkState
  versi: number
}

/** The PK of a year and later ones that have an indicator, oldest first; replaced ones are left out. */
export async function pkPins(
  tx: Reader,
  { unit, indikatorId, from }: { unit: string; indikatorId: string; from: number },
): Promise<PkPin[]> {
  return tx
    .selectFrom('pk_indikator as i')
    .innerJoin('pk', (join) => join.onRef('pk.unit_code', '=', 'i.unit_code').onRef('pk.id', '=', 'i.pk_id'))
    .select(['pk.tahun', 'pk.revisi', 'pk.state', 'i.indikator_versi as versi'])
    .where('i.unit_code', '=', unit)
    .where('i.indikator_id', '=', indikatorId)
    .where('pk.tahun', '>=', from)
    .where('pk.state', '<>', 'direvisi')
    .orderBy('pk.tahun')
    .orderBy('pk.revisi')
    .execute()
}

/** What the PK of a year promise, of both entities: the one in force, or the first draft. */
export async function pkIndikatorOfYear(
  tx: Reader,
  { unit, tahun }: { unit: string; tahun: number },
): Promise<{ indikator_id: string; entitas: Entitas }[]> {
  return tx
    .selectFrom('pk_indikator as i')
    .innerJoin('pk', (join) => join.onRef('pk.unit_code', '=', 'i.unit_code').onRef('pk.id', '=', 'i.pk_id'))
    .select(['i.indikator_id', 'pk.entitas'])
    .where('i.unit_code', '=', unit)
    .where('pk.tahun', '=', tahun)
    .where('pk.is_current', '=', true)
    .orderBy('pk.entitas')
    .execute()
}

/** Drafts of a year and later ones take a new version of a card; what was handed in keeps its own. */
export async function repinDrafts(
  tx: Writer,
  { unit, indikatorId, versi, from }: { unit: string; indikatorId: string; versi: number; from: number },
): Promise<void> {
  await sql`
    update pk_indikator i set indikator_versi = v.versi, batas_bawah = v.batas_bawah, batas_atas = v.batas_atas
    from pk join indikator_versi v on v.unit_code = pk.unit_code
    where i.unit_code = ${unit} and i.indikator_id = ${indikatorId}
      and pk.unit_code = i.unit_code and pk.id = i.pk_id and pk.state = 'draf' and pk.tahun >= ${from}
      and v.indikator_id = i.indikator_id and v.versi = ${versi}`.execute(tx)
}

/** A draft takes of each card the last version that holds at the end of its year. */
export async function repinToYear(
  tx: Writer,
  { unit, pkId, tahun }: { unit: string; pkId: string; tahun: number },
): Promise<void> {
  await sql`
    update pk_indikator i set indikator_versi = v.versi, batas_bawah = v.batas_bawah, batas_atas = v.batas_atas
    from indikator_versi v
    where i.unit_code = ${unit} and i.pk_id = ${pkId} and v.unit_code = i.unit_code and v.indikator_id = i.indikator_id
      and v.versi > i.indikator_versi and v.berlaku <= ${`${tahun}-12-31`}
      and not exists (select from indikator_versi later where later.unit_code = v.unit_code
        and later.indikator_id = v.indikator_id and later.versi > v.versi and later.berlaku <= ${`${tahun}-12-31`})`.execute(
    tx,
  )
}
