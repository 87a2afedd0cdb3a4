import { kindOf, type Value, type ValueKind, valueFromColumns } from '@akuntabel/domain'
import { type Reader, renstraOf, renstraTargets } from '@akuntabel/store'
import type { YearFigure } from '../year/history.ts'
import { draw, type GrafikView } from './grafik.ts'
import { amountOf, text } from './triwulan-grafik.ts'

interface Measured {
  indikatorId: string
  kode: string
  kind: ValueKind
  satuan: string
}

export interface RenstraTahun {
  tahun: number
  target: Value | null
}

/** What the Renstra in force promises of an indicator, year by year; empty where it promises nothing. */
export async function renstraPath(
  tx: Reader,
  { unit, tahun, indikatorId, kind }: { unit: string; tahun: number; indikatorId: string; kind: ValueKind },
): Promise<RenstraTahun[]> {
  const renstra = await renstraOf(tx, unit, tahun)
  if (renstra === null) return []
  const rows = await renstraTargets(tx, { unit, renstraId: renstra.id, indikatorIds: [indikatorId] })
  return rows.map((row) => ({ tahun: row.tahun, target: valueFromColumns(kind, row) }))
}

/**
 * Realisasi of the years beside their targets, and on to the last year of the Renstra; codes and dates are drawn as
 * capaian. Null below two years.
 */
export async function tahunGrafik(
  figures: YearFigure[],
  renstra: readonly RenstraTahun[],
  { indikatorId, kode, kind, satuan }: Measured,
): Promise<GrafikView | null> {
  const numeric = kindOf({ kind }).number !== null
  const path = renstra.filter(({ target }) => target !== null)
  const years = [...new Set([...figures, ...(numeric ? path : [])].map(({ tahun }) => tahun))].sort()
  const measured = figures.filter(({ realisasi }) => realisasi !== null)
  if (measured.length === 0 || years.length < 2) return null
  const rows = years.map((tahun) => {
    const figure = figures.find((one) => one.tahun === tahun)
    const promised = path.find((one) => one.tahun === tahun)?.target ?? null
    return {
      tahun,
      // What was agreed on for the year; where it has not come yet, what the Renstra promises.
      target: figure?.target ?? promised,
      renstra: promised,
      realisasi: figure?.realisasi ?? null,
      capaian: figure?.capaian.raw ?? null,
    }
  })
  const ahead = path.length > 0
  return draw({
    ...{ jenis: 'tahun', indikatorId },
    caption: numeric
      ? `Target dan realisasi ${kode} per tahun${ahead ? ', sampai target akhir Renstra' : ''}`
      : `Capaian ${kode} per tahun`,
    kepala: [
      'Tahun',
      `Target (${satuan})`,
      ...(ahead ? [`Target Renstra (${satuan})`] : []),
      `Realisasi (${satuan})`,
    ],
    baris: rows.map(({ tahun, target, renstra, realisasi }) => [
      ...[String(tahun), text(target)],
      ...(ahead ? [text(renstra)] : []),
      text(realisasi),
    ]),
    bars: {
      name: numeric ? 'Realisasi' : 'Capaian',
      unit: numeric ? satuan : '%',
      target: numeric ? undefined : '100',
      bars: rows.map(({ tahun, target, realisasi, capaian }) => ({
        label: String(tahun),
        value: numeric ? amountOf(realisasi) : (capaian?.toString() ?? null),
        target: numeric ? amountOf(target) : undefined,
      })),
    },
  })
}
