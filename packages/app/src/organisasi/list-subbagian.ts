import { actsOn, PEJABAT_STATUS } from '@akuntabel/domain'
import { listPejabat, peranOfUnit, listSubbagian as rowsOf } from '@akuntabel/store'
import { z } from 'zod'
import type { FormFieldView } from '../input/card.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { holdingOf, type StoredHolding } from './holding.ts'
import { auditWords, subbagianWord } from './kedudukan-label.ts'
import { settingsHistory } from './settings-history.ts'
import { subbagianCard } from './subbagian-fields.ts'

export interface SubbagianListView {
  /** What the agency calls one: `Subbagian`. */
  kata: string
  items: {
    id: string
    name: string
    shortName: string | null
    /** Who heads it today, with `Plt.` where that is so. */
    kepala: string | null
    /** People who fill only its indicators. */
    orang: number
    /** The form of this one; null for who may not write. */
    card: FormFieldView[] | null
  }[]
  add: FormFieldView[] | null
  history: ChangeView[]
  may: { manage: Allow }
}

export const listSubbagian = defineUseCase({
  name: 'list-subbagian',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor, services }): Promise<SubbagianListView> {
    const { timezone } = await loadUnit(tx, unit)
    const hari = services.clock.today(timezone)
    const lembaga = await lembagaOf(tx, unit, Number(hari.slice(0, 4)))
    const rows = await rowsOf(tx, unit)
    const heads = (await listPejabat(tx, unit)).map(holdingOf).filter((one) => actsOn(one, hari))
    const bound = await peranOfUnit(tx, unit)
    const manage = allow(actor, 'pengaturan.kelola')
    return {
      kata: subbagianWord(lembaga),
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        shortName: row.short_name,
        kepala: nameOf(heads.find((one) => one.kedudukan === 'kasubbag' && one.subbagianId === row.id)),
        orang: new Set(bound.filter((one) => one.subbagian_id === row.id).map((one) => one.person_id)).size,
        card: manage.ok ? subbagianCard(row) : null,
      })),
      add: manage.ok ? subbagianCard(null, rows.length + 1) : null,
      history: await settingsHistory(tx, {
        unit,
        subject: 'subbagian',
        timezone,
        words: auditWords(lembaga),
      }),
      may: { manage },
    }
  },
})

function nameOf(head: StoredHolding | undefined): string | null {
  return head === undefined ? null : `${PEJABAT_STATUS[head.status]} ${head.nama}`.trim()
}
