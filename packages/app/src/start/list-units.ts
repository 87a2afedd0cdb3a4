import type { UnitLevel } from '@akuntabel/domain'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { officeChoices } from './office-choices.ts'

export interface UnitChoice {
  code: string
  name: string
  shortName: string
  level: UnitLevel
  provinceName: string | null
}

export interface AgencyChoice {
  nama: string
  /** Posts of the heads of its entities; null where it has no supporting one. */
  kepala: { kpu: string; sekretariat: string | null }
  units: UnitChoice[]
}

/** Every agency with its offices, for the first-start choice: installed ones, and the 553 offices of the commission. */
export const listUnits = defineUseCase({
  name: 'list-units',
  kind: 'read',
  permission: 'publik',
  audit: null,
  input: z.object({}),
  async run({ tx }): Promise<AgencyChoice[]> {
    return (await officeChoices(tx)).map(({ lembaga, units }) => ({
      nama: lembaga.nama,
      kepala: { kpu: lembaga.entitas.kpu.kepala, sekretariat: lembaga.entitas.sekretariat?.kepala ?? null },
      units: units.map((unit) => ({
        code: unit.unit_code,
        name: unit.name,
        shortName: unit.short_name,
        level: unit.level,
        provinceName: unit.province_name ?? null,
      })),
    }))
  },
})
