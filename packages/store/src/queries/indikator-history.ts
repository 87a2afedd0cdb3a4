import type { Consolidation, Formula, NilaiAsal, Polarity, ValueKind } from '@akuntabel/domain'
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../context/transaction.ts'
import type { Triwulan, ValueColumns } from '../tables/columns.ts'
import type { CapaianLampauTable } from '../tables/indikator.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import { type IndikatorKomponen, listKomponen } from './indikator-komponen.ts'
import { komponenHistory } from './pengukuran-komponen.ts'

export type CapaianLampau = Selectable<CapaianLampauTable>

/** Figures from before the system was used; given again, they replace. */
export async function putCapaianLampau(tx: Writer, rows: Insertable<CapaianLampauTable>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('capaian_lampau')
    .values(rows)
    .onConflict((on) =>
      on.columns(['unit_code', 'indikator_id', 'tahun']).doUpdateSet((eb) => ({
        target_amount: eb.ref('excluded.target_amount'),
        target_code: eb.ref('excluded.target_code'),
        amount: eb.ref('excluded.amount'),
        code: eb.ref('excluded.code'),
        sumber: eb.ref('excluded.sumber'),
      })),
    )
    .execute()
}

/** Oldest year first. */
async function listCapaianLampau(tx: Reader, unit: string, indikatorIds: string[]): Promise<CapaianLampau[]> {
  if (indikatorIds.length === 0) return []
  return tx
    .selectFrom('capaian_lampau')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('indikator_id', 'in', indikatorIds)
    .orderBy('indikator_id')
    .orderBy('tahun')
    .execute()
}

export interface NilaiLampau extends ValueColumns {
  indikator_id: string
  tahun: number
  triwulan: Triwulan
  state: PengukuranState
  sampel: boolean
  asal: NilaiAsal
}

export interface TargetLampau extends ValueColumns {
  indikator_id: string
  tahun: number
  /** Pinned by the PK. */
  indikator_versi: number
  batas_bawah: string | null
  batas_atas: string | null
}

/** How a version of a card counts. */
export interface CountedVersi {
  indikator_id: string
  versi: number
  berlaku: string
  value_kind: ValueKind
  polarity: Polarity
  consolidation: Consolidation
  formula: Formula | null
}

export interface IndikatorHistory {
  /** Every version of the cards, oldest first. */
  cards: CountedVersi[]
  /** Of every version. */
  komponen: IndikatorKomponen[]
  /** What was measured, per quarter. */
  nilai: NilaiLampau[]
  komponenNilai: Awaited<ReturnType<typeof komponenHistory>>
  /** The year's target of the PK in force. */
  targets: TargetLampau[]
  lampau: CapaianLampau[]
}

/** Everything measured of some indicators, oldest first, up to and with a year. */
export async function indikatorHistory(
  tx: Reader,
  { unit, indikatorIds, untilTahun }: { unit: string; indikatorIds: string[]; untilTahun: number },
): Promise<IndikatorHistory> {
  if (indikatorIds.length === 0) {
    return { cards: [], komponen: [], nilai: [], komponenNilai: [], targets: [], lampau: [] }
  }
  const cards = await tx
    .selectFrom('indikator_versi')
    .select(['indikator_id', 'versi', 'berlaku', 'value_kind', 'polarity', 'consolidation', 'formula'])
    .where('unit_code', '=', unit)
    .where('indikator_id', 'in', indikatorIds)
    .orderBy('indikator_id')
    .orderBy('versi')
    .execute()
  const nilai = await tx
    .selectFrom('pengukuran_nilai as n')
    .innerJoin('pengukuran as p', (join) =>
      join.onRef('p.unit_code', '=', 'n.unit_code').onRef('p.id', '=', 'n.pengukuran_id'),
    )
    .select([
      'n.indikator_id',
      'p.tahun',
      'p.triwulan',
      'p.state',
      'n.amount',
      'n.code',
      'n.sampel',
      'n.asal',
    ])
    .where('n.unit_code', '=', unit)
    .where('n.indikator_id', 'in', indikatorIds)
    .where('p.tahun', '<=', untilTahun)
    .orderBy('n.indikator_id')
    .orderBy('p.tahun')
    .orderBy('p.triwulan')
    .execute()
  const targets = await tx
    .selectFrom('pk_indikator as i')
    .innerJoin('pk', (join) => join.onRef('pk.unit_code', '=', 'i.unit_code').onRef('pk.id', '=', 'i.pk_id'))
    .select([
      'i.indikator_id',
      'pk.tahun',
      'i.indikator_versi',
      'i.amount',
      'i.code',
      'i.batas_bawah',
      'i.batas_atas',
    ])
    .where('i.unit_code', '=', unit)
    .where('i.indikator_id', 'in', indikatorIds)
    .where('pk.is_current', '=', true)
    .where('pk.tahun', '<=', untilTahun)
    .orderBy('i.indikator_id')
    .orderBy('pk.tahun')
    .execute()
  const lampau = (await listCapaianLampau(tx, unit, indikatorIds)).filter((row) => row.tahun <= untilTahun)
  const komponen = await listKomponen(tx, { unit, indikatorIds })
  const komponenNilai = await komponenHistory(tx, { unit, indikatorIds, untilTahun })
  return { cards, komponen, nilai, komponenNilai, targets, lampau }
}
