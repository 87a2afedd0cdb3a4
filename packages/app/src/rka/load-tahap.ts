import { entitasOf, type TahapRka } from '@akuntabel/domain'
import { listRka, type Reader, type Rka } from '@akuntabel/store'
import { z } from 'zod'
import type { Choice } from '../input/card.ts'
import { tahun } from '../input/schemas.ts'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import { loadOffice, type RuledOffice } from '../office/office.ts'
import { sourceChoices } from '../sumber-dana/sources.ts'
import { requireTahap, tahapOf } from './rka-tahap.ts'

export const rkaStage = z.object({ tahun, tahap: z.string().max(40).default('') })

export interface LoadedTahap {
  office: RuledOffice
  /** Every stage of the year. */
  stages: TahapRka[]
  stage: TahapRka
  begun: ReadonlyMap<string, Rka>
  /** Null: not begun. */
  rka: Rka | null
  /** Entities and sources of money a row may name. */
  entitas: Choice[]
  sumber: Choice[]
}

/** One stage of a year's plan of money, with what may be written in it. */
export async function loadTahap(
  tx: Reader,
  { unit, tahun, tahap }: { unit: string; tahun: number; tahap: string },
): Promise<LoadedTahap> {
  const office = await loadOffice(tx, unit, tahun)
  const begun = await listRka(tx, { unit, tahun })
  const stages = tahapOf(office.policy, begun.keys())
  const stage = requireTahap(stages, tahap)
  const entitas = entitasOf(office.lembaga).map((value) => ({ value, label: entitasLabel(office, value) }))
  const sumber = await sourceChoices(tx, unit)
  return { office, stages, stage, begun, rka: begun.get(tahap) ?? null, entitas, sumber }
}
