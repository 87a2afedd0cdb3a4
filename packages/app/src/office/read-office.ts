import { type Entitas, entitasOf, isWatching, ROLES, type Role } from '@akuntabel/domain'
import { listPk, tahunOf, yearsBelow } from '@akuntabel/store'
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
  /** Those that were opened here or below, for the year switch; newest first. */
  years: number[]
  /** Years that have a PK; the others are still empty. */
  planned: number[]
  /** The newest year that has a PK, else the calendar's where it was opened. */
  currentYear: number
  /** The unit whose offices below this person may watch, from here or from above. */
  pantauan: string | null
  roles: Role[]
  roleLabels: string[]
  may: { settings: Allow; audit: Allow; openYear: Allow }
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
    const opened = (await tahunOf(tx, unit)).map((one) => one.tahun)
    const watched = watchedFrom(actor, row.level)
    const below = watched === unit ? await yearsBelow(tx, unit) : []
    const begun = [planned, below, opened.includes(today) ? [today] : opened].find(({ length }) => length > 0)
    const currentYear = Math.max(...(begun ?? [today]))
    const years = [...new Set([...opened, ...below, currentYear])].sort((a, b) => b - a)
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
      may: {
        settings: allow(actor, 'kantor.catat'),
        audit: allow(actor, 'jejak.baca'),
        openYear: allow(actor, 'tahun.buka'),
      },
    }
  },
})

/** Roles that read downwards, at an office that has some below it. */
function watchedFrom(actor: Actor, level: OfficeView['level']): string | null {
  if (!actor.roles.some(isWatching)) return null
  return actor.viaUnit !== actor.unit || level !== 'kabkota' ? actor.viaUnit : null
}
