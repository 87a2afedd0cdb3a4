import { type CardRow, cardRows, formatDate } from '@akuntabel/domain'
import { type Entitas, getIndikator, getIndikatorOfYear, indikatorVersions } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id, tahun } from '../input/schemas.ts'
import { type LawView, lawViews } from '../kebijakan/law-view.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type YearChartView, type YearView, yearChart, yearView } from '../view/year.ts'
import { yearsOf } from '../year/history.ts'

export interface IkuView {
  id: string
  kode: string
  name: string
  entitas: Entitas | null
  sasaran: string | null
  versi: number
  card: CardRow[]
  versions: { versi: number; berlakuText: string; name: string }[]
  years: YearView[]
  /** What the years' figures stand on. */
  laws: LawView[]
  /** Null where there are fewer than two years. */
  chart: YearChartView | null
}

export const readIku = defineUseCase({
  name: 'read-iku',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id, tahun }),
  async run({ tx, unit }, input): Promise<IkuView> {
    const { id, tahun } = input
    // Where it is not counted in that year, as it stands now.
    const card = (await getIndikatorOfYear(tx, { unit, id, tahun })) ?? (await getIndikator(tx, { unit, id }))
    if (card === null) throw new AppError('tidak-ditemukan')
    const history = await yearsOf(tx, { unit, indikatorIds: [card.id], untilTahun: input.tahun })
    const years = history.get(card.id) ?? []
    const versions = await indikatorVersions(tx, unit, card.id)
    return {
      id: card.id,
      kode: card.kode,
      name: card.name,
      entitas: card.entitas,
      sasaran: card.sasaran,
      versi: card.versi,
      // The name is the page's own title.
      card: cardRows(card).filter(({ key }) => key !== 'name'),
      versions: versions.map(({ versi, berlaku, name }) => ({
        versi,
        berlakuText: formatDate(berlaku),
        name,
      })),
      years: years.map(yearView),
      laws: lawViews(years.map(({ law }) => law)),
      chart: await yearChart(years, { kode: card.kode, kind: card.value_kind, satuan: card.satuan }),
    }
  },
})
