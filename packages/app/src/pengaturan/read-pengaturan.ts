import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { SETTINGS } from './kinds.ts'
import type { SettingsCard } from './settings-card.ts'

export interface PengaturanView {
  cards: (SettingsCard & { last: { actor: string; atText: string } | null })[]
  may: { manage: Allow }
}

/** What the office has set up, what is missing, and who changed it last. */
export const readPengaturan = defineUseCase({
  name: 'read-pengaturan',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, unit, actor, services }, { tahun }): Promise<PengaturanView> {
    const row = await loadUnit(tx, unit)
    const hari = services.clock.today(row.timezone)
    const lembaga = await lembagaOf(tx, unit, Number(hari.slice(0, 4)))
    const { smtp } = services.config
    const cards: PengaturanView['cards'] = []
    for (const { subject, card } of SETTINGS) {
      const [last] = await settingsHistory(tx, { unit, subject, timezone: row.timezone, limit: 1 })
      cards.push({ ...(await card({ tx, unit: row, lembaga, hari, tahun, smtp })), last: last ?? null })
    }
    return { cards, may: { manage: allow(actor, 'pengaturan.kelola') } }
  },
})
