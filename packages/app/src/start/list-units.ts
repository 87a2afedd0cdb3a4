import type { UnitLevel } from '@akuntabel/domain'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface UnitChoice {
  code: string
  name: string
  shortName: string
  level: UnitLevel
  provinceName: string | null
}

/** All 553 offices of the commission, for the first-start choice. */
export const listUnits = defineUseCase({
  name: 'list-units',
  kind: 'read',
  permission: 'publik',
  audit: null,
  input: z.object({}),
  async run(): Promise<UnitChoice[]> {
    const { nationalUnits } = await import('../sample/national-units.ts')
    return nationalUnits().map((unit) => ({
      code: unit.unit_code,
      name: unit.name,
      shortName: unit.short_name,
      level: unit.level,
      provinceName: unit.province_name ?? null,
    }))
  },
})
