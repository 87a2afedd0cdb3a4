import type { AlasanRevisi } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Writer } from '../context/transaction.ts'
import { lockPk, type Pk } from './pk.ts'
import { repinToYear } from './pk-pins.ts'

export interface PkRevision {
  unit: string
  id: string
  alasan: string
  jenis?: AlasanRevisi
  /** The plan of the year as it is established now. */
  rktId?: string
}

/**
 * A new draft with everything the signed PK holds, by the cards as they are now; null where `id` is not the signed PK in force.
 * It becomes current when it is signed. The database refuses a second open draft (`pk_one_open`).
 */
export async function revisePk(
  tx: Writer,
  { unit, id, alasan, jenis, rktId }: PkRevision,
): Promise<Pk | null> {
  const signed = await lockPk(tx, unit, id)
  if (signed === null || !signed.is_current || signed.state !== 'ditandatangani') return null
  const { entitas, tahun, revisi } = signed
  const draft = await tx
    .insertInto('pk')
    .values({
      ...{ unit_code: unit, entitas, tahun, revisi: revisi + 1, is_current: false },
      ...{ alasan, alasan_jenis: jenis },
      // The plan as it is established now; the programmes are those that were signed.
      ...{ rkt_id: rktId ?? signed.rkt_id, dipa_revisi: signed.dipa_revisi, dipa_bagian: signed.dipa_bagian },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await copyContent(tx, { unit, from: id, to: draft.id })
  await repinToYear(tx, { unit, pkId: draft.id, tahun })
  return draft
}

async function copyContent(
  tx: Writer,
  { unit, from, to }: { unit: string; from: string; to: string },
): Promise<void> {
  await sql`
    with s as materialized (
      select *, gen_random_uuid() as new_id from pk_sasaran where unit_code = ${unit} and pk_id = ${from}),
    i as materialized (
      select *, gen_random_uuid() as new_id from pk_indikator where unit_code = ${unit} and pk_id = ${from}),
    copy_sasaran as (
      insert into pk_sasaran (unit_code, id, pk_id, sort, uraian, bobot)
      select unit_code, new_id, ${to}, sort, uraian, bobot from s),
    copy_indikator as (
      insert into pk_indikator (unit_code, id, pk_id, sasaran_id, sort, indikator_id, indikator_versi,
        amount, code, batas_bawah, batas_atas, bobot, alasan_triwulan, alasan_rkt)
      select i.unit_code, i.new_id, ${to}, s.new_id, i.sort, i.indikator_id, i.indikator_versi,
        i.amount, i.code, i.batas_bawah, i.batas_atas, i.bobot, i.alasan_triwulan, i.alasan_rkt
      from i join s on s.id = i.sasaran_id),
    copy_target as (
      insert into pk_target_triwulan (unit_code, pk_indikator_id, triwulan, amount, code)
      select t.unit_code, i.new_id, t.triwulan, t.amount, t.code from pk_target_triwulan t
      join i on i.unit_code = t.unit_code and i.id = t.pk_indikator_id)
    insert into pk_program (unit_code, pk_id, sort, kode, uraian, pagu)
    select unit_code, ${to}, sort, kode, uraian, pagu from pk_program where unit_code = ${unit} and pk_id = ${from}`.execute(
    tx,
  )
}
