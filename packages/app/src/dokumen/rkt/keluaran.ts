import type { DataOf } from '@akuntabel/documents'
import { Decimal } from '@akuntabel/domain'
import { type AnggaranRow, anggaranAt, type Reader } from '@akuntabel/store'
import { type SummedRow, sumBudget } from '../../anggaran/budget-rows.ts'
import type { Langkah } from '../rencana-aksi/langkah-of-year.ts'

export type Keluaran = DataOf<'rkt'>['sasaran'][number]['indikator'][number]['keluaran'][number]

/** Reads which rows of a year's budget the steps of an indicator are paid from, in the order of the budget. */
export async function keluaranReader(
  tx: Reader,
  ask: { unit: string; tahun: number },
): Promise<(steps: readonly Langkah[]) => Keluaran[]> {
  const anggaran = await anggaranAt(tx, ask)
  const byKode = new Map(anggaran === null ? [] : sumBudget(anggaran).rows.map((one) => [one.row.kode, one]))
  return (steps) => {
    const codes = new Set(steps.flatMap(({ biaya }) => biaya.map(({ kode }) => kode)))
    return [...codes].toSorted().map((kode) => keluaranOf(kode, steps, byKode))
  }
}

function keluaranOf(
  kode: string,
  steps: readonly Langkah[],
  byKode: ReadonlyMap<string, SummedRow>,
): Keluaran {
  const above = [...upwards(kode, byKode)]
  const parent = (tingkat: AnggaranRow['tingkat']) => above.find((row) => row.tingkat === tingkat) ?? null
  const own = byKode.get(kode)?.row
  const named = own?.tingkat === 'kegiatan' ? null : (own?.uraian ?? null)
  const served = steps.filter(({ biaya }) => biaya.some((one) => one.kode === kode))
  return {
    kode,
    program: parent('program'),
    kegiatan: parent('kegiatan'),
    uraian: own?.indikator_kegiatan ?? named,
    satuan: own?.satuan ?? null,
    volume: own?.volume == null ? null : new Decimal(own.volume),
    target: own?.target_persen == null ? null : new Decimal(own.target_persen),
    pagu: byKode.get(kode)?.sum.pagu ?? null,
    pelaksanaan: own?.target_pelaksanaan ?? null,
    langkah: served.map(({ uraian }) => uraian),
  }
}

/** A row and all above it. */
function* upwards(kode: string, byKode: ReadonlyMap<string, SummedRow>): Generator<AnggaranRow> {
  for (let one = byKode.get(kode); one !== undefined; one = byKode.get(one.row.induk_kode ?? ''))
    yield one.row
}
