import type { DataOf } from '@akuntabel/documents'
import { rollUp } from '@akuntabel/domain'
import {
  anggaranAt,
  listRencanaAksi,
  listRencanaAksiBulan,
  type Reader,
  type RencanaAksi,
  type RencanaAksiBulan,
} from '@akuntabel/store'
import type { DokumenKey } from '../jenis.ts'

export type Langkah = DataOf<'rencana-aksi'>['sasaran'][number]['indikator'][number]['langkah'][number]

/** The steps of an entity's year by indicator, each with the budget it is paid from. */
export async function langkahOfYear(
  tx: Reader,
  { unit, entitas, tahun }: Pick<DokumenKey, 'unit' | 'entitas' | 'tahun'>,
): Promise<Map<string, Langkah[]>> {
  const pagu = await paguOf(tx, { unit, tahun })
  const byIndikator = Map.groupBy(
    await listRencanaAksi(tx, { unit, entitas, tahun }),
    (step) => step.indikator_id,
  )
  const told = Map.groupBy(
    await listRencanaAksiBulan(tx, { unit, entitas, tahun }),
    (row) => row.rencana_aksi_id,
  )
  return new Map(
    [...byIndikator].map(([id, steps]) => [
      id,
      steps.map((step) => ({ ...langkahOf(step, pagu), ...toldOf(step, told.get(step.id) ?? []) })),
    ]),
  )
}

/** Of months that are planned still. */
function toldOf({ bulan }: RencanaAksi, told: RencanaAksiBulan[]): Pick<Langkah, 'terlaksana'> {
  const own = told.filter((one) => bulan.includes(one.bulan))
  if (own.length === 0) return {}
  return { terlaksana: own.map(({ bulan, dilaksanakan: ya }) => ({ bulan, ya })) }
}

function langkahOf({ uraian, bulan, pic, biaya }: RencanaAksi, pagu: ReadonlyMap<string, bigint>): Langkah {
  return {
    uraian,
    bulan,
    pelaksana: pic,
    biaya: biaya.map(({ kode, amount }) => ({ kode, amount: amount ?? pagu.get(kode) ?? null })),
  }
}

/** What each row of the year's budget may spend, by its code. */
async function paguOf(tx: Reader, ask: { unit: string; tahun: number }): Promise<Map<string, bigint>> {
  const anggaran = await anggaranAt(tx, ask)
  if (anggaran === null) return new Map()
  const sums = rollUp(
    anggaran.rows.map(({ kode, induk_kode: induk, pagu, realisasi }) => ({ kode, induk, pagu, realisasi })),
  )
  return new Map([...sums].map(([kode, { pagu }]) => [kode, pagu]))
}
