import { type Unusual, unusualFigure, type Value, valueFromColumns } from '@akuntabel/domain'
import { type NilaiSebelum, nilaiSebelum, type Reader, type Triwulan } from '@akuntabel/store'
import { figureView } from '../view/figure.ts'
import { formatInstant } from '../view/instant.ts'
import { type Cell, indikatorOf, type PlannedIndikator, type YearPlan } from '../year/plan.ts'

/** What is asked back of a figure that is far from what is usual. */
export interface TanyaView {
  /** The figure it is about, as its field shows it. */
  nilai: string
  /** `Realisasi 970% paling sedikit 10 kali target 97%.` */
  kalimat: string
  /** `Betul menurut Rina, 3 Januari 2023 09.12 WIB`; null while nobody answered. */
  jawaban: string | null
}

interface Ask {
  unit: string
  plan: YearPlan
  tahun: number
  triwulan: Triwulan
  timezone: string
  /** One alone. */
  indikatorId?: string
}

/** Questions by indicator about the figures of a quarter; none of what lies where it usually does. */
export async function tanyaAngka(
  tx: Reader,
  { unit, plan, tahun, triwulan, timezone, indikatorId }: Ask,
): Promise<Record<string, TanyaView>> {
  const filled = indikatorOf(plan).filter(
    (one) =>
      one.cells[triwulan].realisasi !== null &&
      (indikatorId === undefined || one.indikator_id === indikatorId),
  )
  const ids = filled.map(({ indikator_id }) => indikator_id)
  const before = Map.groupBy(
    await nilaiSebelum(tx, { unit, indikatorIds: ids, tahun, triwulan }),
    (row) => row.indikator_id,
  )
  return Object.fromEntries(
    filled.flatMap((one) => {
      const view = tanyaView(one, { triwulan, timezone, before: before.get(one.indikator_id) ?? [] })
      return view === null ? [] : [[one.indikator_id, view]]
    }),
  )
}

function tanyaView(
  indikator: PlannedIndikator,
  { triwulan, timezone, before }: { triwulan: Triwulan; timezone: string; before: NilaiSebelum[] },
): TanyaView | null {
  const cell = indikator.cells[triwulan]
  const value = cell.realisasi
  if (value === null) return null
  // A year's sum is no measure of one quarter.
  const alike = before.filter(({ setahun }) => !setahun || indikator.consolidation !== 'jumlah')
  const earlier = alike.flatMap((row) => valueFromColumns(indikator.kind, row) ?? [])
  const target = cell.target ?? indikator.target
  const unusual = unusualFigure(value, { target, earlier })
  if (unusual === null) return null
  const { raw, text } = figureView(value)
  return {
    nilai: raw ?? '',
    kalimat: `Realisasi ${text} ${says(unusual, target)}.`,
    jawaban: jawabanOf(cell, { value, kind: indikator.kind, timezone }),
  }
}

function says(unusual: Unusual, target: Value | null): string {
  switch (unusual.sebab) {
    case 'negatif':
      return 'kurang dari nol'
    case 'lewat-seratus':
      return target === null ? 'lebih dari 100%' : `lebih dari 100%, sedangkan targetnya ${written(target)}`
    case 'kali-target':
      return `paling sedikit ${unusual.kali} kali target ${written(unusual.target)}`
    case 'jauh-di-atas':
      return `lebih dari dua kali angka tertinggi sebelumnya: ${range(unusual)}`
    case 'jauh-di-bawah':
      return `kurang dari separuh angka terendah sebelumnya: ${range(unusual)}`
  }
}

function range({
  terendah,
  tertinggi,
  banyak,
}: {
  terendah: Value
  tertinggi: Value
  banyak: number
}): string {
  return `${banyak} angka sebelumnya antara ${written(terendah)} dan ${written(tertinggi)}`
}

function written(value: Value): string {
  return figureView(value, 2).text
}

/** The answer counts for the figure it was given about. */
function jawabanOf(
  { pasti, pasti_oleh: oleh, pasti_at: at }: Pick<Cell, 'pasti' | 'pasti_oleh' | 'pasti_at'>,
  { value, kind, timezone }: { value: Value; kind: PlannedIndikator['kind']; timezone: string },
): string | null {
  if (pasti === null || at === null) return null
  const answered = valueFromColumns(kind, { amount: pasti, code: null })
  if (figureView(answered).raw !== figureView(value).raw) return null
  return `Betul menurut ${oleh}, ${formatInstant(at, timezone)}`
}
