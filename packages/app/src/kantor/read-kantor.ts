import type { Picture } from '@akuntabel/documents'
import { getLambang } from '@akuntabel/store'
import { z } from 'zod'
import type { FormFieldView } from '../input/card.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { kantorCard } from './kantor-fields.ts'

export interface KantorView {
  version: number
  card: FormFieldView[]
  /** As an address a page can show; null where the neutral emblem is printed. */
  lambang: string | null
  history: ChangeView[]
  may: { manage: Allow }
}

/** What documents say of the office. */
export const readKantor = defineUseCase({
  name: 'read-kantor',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor, services }): Promise<KantorView> {
    const row = await loadUnit(tx, unit)
    const lembaga = await lembagaOf(tx, unit, Number(services.clock.today(row.timezone).slice(0, 4)))
    const picture = await getLambang(tx, unit)
    return {
      version: row.version,
      card: kantorCard(row, lembaga),
      lambang: picture === null ? null : pictureAddress(picture),
      history: await settingsHistory(tx, { unit, subject: 'kantor', timezone: row.timezone }),
      may: { manage: allow(actor, 'pengaturan.kelola') },
    }
  },
})

function pictureAddress(picture: Picture): string {
  if (picture.format === 'png') return `data:image/png;base64,${picture.base64}`
  return `data:image/svg+xml;base64,${Buffer.from(picture.svg).toString('base64')}`
}
