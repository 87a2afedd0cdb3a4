import { shortNames } from '@akuntabel/domain'
import type { LkjData, LkjIndikatorData, LkjSasaranData } from '../../data/lkj.ts'
import { entityName, entityShortName } from '../support/entity.ts'
import type { Quotable } from '../support/typed-text.ts'
import { type Budget, budgetOf } from './budget.ts'
import { quotableFigures } from './quotable-figures.ts'

/** An indicator with its place in the report. */
export interface PlacedIndikator {
  indikator: LkjIndikatorData
  /** `1.2`: second indicator of the first sasaran. */
  number: string
  /** Safe in ids: `1-2`. */
  slug: string
  /** Its name in captions, told apart from every other in the report. */
  shortName: string
  /** Counted through the report, from 0. */
  place: number
  sasaran: LkjSasaranData
}

export interface PlacedSasaran {
  sasaran: LkjSasaranData
  number: number
  indikator: PlacedIndikator[]
}

/** What every part of the report reads: the data, and what is worked out from it once. */
export interface Lkj {
  data: LkjData
  name: string
  shortName: string
  budget: Budget | null
  sasaran: PlacedSasaran[]
  indikator: PlacedIndikator[]
  quotable: Quotable
}

export function lkjContext(data: LkjData): Lkj {
  const sasaran = placed(data)
  const budget = budgetOf(data.anggaran)
  return {
    data,
    name: entityName(data.office),
    shortName: entityShortName(data.office),
    budget,
    sasaran,
    indikator: sasaran.flatMap((one) => one.indikator),
    quotable: quotableFigures(data, budget),
  }
}

function placed(data: LkjData): PlacedSasaran[] {
  let place = 0
  const names = shortNames(data.sasaran.flatMap((one) => one.indikator.map((each) => each.uraian)))
  return data.sasaran.map((sasaran, at) => ({
    sasaran,
    number: at + 1,
    indikator: sasaran.indikator.map((indikator, of) => ({
      indikator,
      number: `${at + 1}.${of + 1}`,
      slug: `${at + 1}-${of + 1}`,
      shortName: names[place] ?? indikator.uraian,
      place: place++,
      sasaran,
    })),
  }))
}
