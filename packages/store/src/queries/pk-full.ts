import type { Selectable } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { IndikatorTable, IndikatorVersiTable } from '../tables/indikator.ts'
import { CARD } from './card.ts'
import { getPk, type Pk } from './pk.ts'
import type { PkIndikator, PkProgram, PkSasaran, PkTargetTriwulan } from './pk-content.ts'

type Card = Omit<Selectable<IndikatorVersiTable>, 'unit_code' | 'indikator_id'>

/** A row of the PK with its card as it was when the PK was made. */
export type PkFullIndikator = PkIndikator &
  Card & {
    kode: Selectable<IndikatorTable>['kode']
    renstra_indikator_id: string | null
    targets: PkTargetTriwulan[]
  }
export type PkFullSasaran = PkSasaran & { indikator: PkFullIndikator[] }

export interface PkFull {
  pk: Pk
  sasaran: PkFullSasaran[]
  program: PkProgram[]
}

/** Everything a PK says, in its order. */
export async function pkFull(tx: Reader, unit: string, id: string): Promise<PkFull | null> {
  const pk = await getPk(tx, unit, id)
  if (pk === null) return null
  const sasaran = await tx
    .selectFrom('pk_sasaran')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pk_id', '=', id)
    .orderBy('sort')
    .execute()
  const program = await tx
    .selectFrom('pk_program')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('pk_id', '=', id)
    .orderBy('sort')
    .execute()
  const indikator = await pkIndikator(tx, unit, id)
  return {
    pk,
    program,
    sasaran: sasaran.map((row) => ({
      ...row,
      indikator: indikator.filter((item) => item.sasaran_id === row.id),
    })),
  }
}

async function pkIndikator(tx: Reader, unit: string, pkId: string): Promise<PkFullIndikator[]> {
  const rows = await tx
    .selectFrom('pk_indikator as p')
    .innerJoin('indikator as i', (join) =>
      join.onRef('i.unit_code', '=', 'p.unit_code').onRef('i.id', '=', 'p.indikator_id'),
    )
    .innerJoin('indikator_versi as v', (join) =>
      join
        .onRef('v.unit_code', '=', 'p.unit_code')
        .onRef('v.indikator_id', '=', 'p.indikator_id')
        .onRef('v.versi', '=', 'p.indikator_versi'),
    )
    .selectAll('p')
    .select(['i.kode', 'i.renstra_indikator_id', ...CARD])
    .where('p.unit_code', '=', unit)
    .where('p.pk_id', '=', pkId)
    .orderBy('p.sort')
    .execute()
  const targets = await tx
    .selectFrom('pk_target_triwulan as t')
    .innerJoin('pk_indikator as p', (join) =>
      join.onRef('p.unit_code', '=', 't.unit_code').onRef('p.id', '=', 't.pk_indikator_id'),
    )
    .selectAll('t')
    .where('p.unit_code', '=', unit)
    .where('p.pk_id', '=', pkId)
    .orderBy('t.triwulan')
    .execute()
  const byIndikator = Map.groupBy(targets, (target) => target.pk_indikator_id)
  return rows.map((row) => ({ ...row, targets: byIndikator.get(row.id) ?? [] }))
}
