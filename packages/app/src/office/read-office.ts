import { type Entitas, entitasOf, isWatching, ROLES, type Role } from '@akuntabel/domain'
import { listPk, listRenstra, yearsBelow } from '@akuntabel/store'
import { z } from 'zod'
import { entitasLabel, lembagaOf } from '../lembaga/lembaga-of.ts'
import { type Actor, type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadUnit } from './office.ts'

export interface OfficeView {
  code: string
  name: string
  shortName: string
  place: string
  timezone: string
  level: 'pusat' | 'provinsi' | 'kabkota'
  /** The entities of its agency, by the names they bear here. */
  entitas: { kode: Entitas; label: string }[]
  /** For the year switch, newest first. */
  years: number[]
  /** Years that have a PK; the others are still empty. */
  planned: number[]
  /** The newest year that has a PK, else the calendar's. */
  currentYear: number
  /** The unit whose offices below this person may watch, from here or from above. */
  pantauan: string | null
  roles: Role[]
  roleLabels: string[]
  may: { settings: Allow; audit: Allow }
}

/** The frame of every page: office, years, who am I here. */
export const readOffice = defineUseCase({
  name: 'read-office',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, actor, unit, services }): Promise<OfficeView> {
    const row = await loadUnit(tx, unit)
    const lembaga = await lembagaOf(tx, unit, Number(services.clock.today(row.timezone).slice(0, 4)))
    const today = Number(services.clock.today(row.timezone).slice(0, 4))
    const planned = (await listPk(tx, { unit })).map((pk) => pk.tahun)
    const renstra = (await listRenstra(tx, unit)).flatMap(({ mulai, selesai }) => range(mulai, selesai))
    const watched = watchedFrom(actor, row.level)
    const below = watched === unit ? await yearsBelow(tx, unit) : []
    const currentYear = Math.max(...(planned.length > 0 ? planned : below.length > 0 ? below : [today]))
    const years = [...new Set([...planned, ...below, ...renstra, currentYear, today])].sort((a, b) => b - a)
    return {
      code: row.unit_code,
      name: row.name,
      shortName: row.short_name,
      place: row.place,
      timezone: row.timezone,
      level: row.level,
      entitas: entitasOf(lembaga).map((kode) => ({
        kode,
        label: entitasLabel({ lembaga, unit: row }, kode),
      })),
      years,
      planned: [...new Set(planned)],
      currentYear,
      pantauan: watched,
      roles: actor.roles,
      roleLabels: actor.roles.map((role) => ROLES[role].label),
      may: { settings: allow(actor, 'pengaturan.kelola'), audit: allow(actor, 'jejak.baca') },
    }
  },
})

/** Roles that read downwards, at an office that has some below it. */
function watchedFrom(actor: Actor, level: OfficeView['level']): string | null {
  if (!actor.roles.some(isWatching)) return null
  return actor.viaUnit !== actor.unit || level !== 'kabkota' ? actor.viaUnit : null
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
