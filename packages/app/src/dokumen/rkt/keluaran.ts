import type { DataOf } from '@akuntabel/documents'
import { type AnggaranRow, anggaranAt, type Reader } from '@akuntabel/store'
import type { Langkah } from '../rencana-aksi/langkah-of-year.ts'

export type Keluaran = DataOf<'rkt'>['sasaran'][number]['indikator'][number]['keluaran'][number]

/** Reads which rows of a year's budget the steps of an indicator are paid from, in the order of the budget. */
export async function keluaranReader(
  tx: Reader,
  ask: { unit: string; tahun: number },
): Promise<(steps: readonly Langkah[]) => Keluaran[]> {
  const rows = (await anggaranAt(tx, ask))?.rows ?? []
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  return (steps) => {
    const codes = new Set(steps.flatMap(({ biaya }) => biaya.map(({ kode }) => kode)))
    return [...codes].toSorted().map((kode) => keluaranOf(kode, steps, byKode))
  }
}

function keluaranOf(
  kode: string,
  steps: readonly Langkah[],
  byKode: ReadonlyMap<string, AnggaranRow>,
): Keluaran {
  const above = [...upwards(kode, byKode)]
  const parent = (tingkat: AnggaranRow['tingkat']) => above.find((row) => row.tingkat === tingkat) ?? null
  const own = byKode.get(kode)
  const served = steps.filter(({ biaya }) => biaya.some((one) => one.kode === kode))
  return {
    kode,
    program: parent('program'),
    kegiatan: parent('kegiatan'),
    uraian: own === undefined || own.tingkat === 'kegiatan' ? null : own.uraian,
    pagu: served.flatMap(({ biaya }) => biaya).find((one) => one.kode === kode)?.amount ?? null,
    langkah: served.map(({ uraian }) => uraian),
  }
}

/** A row and all above it. */
function* upwards(kode: string, byKode: ReadonlyMap<string, AnggaranRow>): Generator<AnggaranRow> {
  for (let row = byKode.get(kode); row !== undefined; row = byKode.get(row.induk_kode ?? '')) yield row
}
