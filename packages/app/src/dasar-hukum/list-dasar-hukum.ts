import { citePeraturan, KEYAKINAN, PERATURAN_BAWAAN } from '@akuntabel/domain'
import { z } from 'zod'
import type { FormFieldView } from '../input/card.ts'
import { tahun } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { settingsHistory } from '../organisasi/settings-history.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { ChangeView } from '../view/change.ts'
import { byKode, libraryOf } from './library.ts'
import { peraturanCard } from './peraturan-fields.ts'

export interface DasarHukumListView {
  items: {
    kode: string
    /** As `Mengingat` cites it in the year of the page. */
    kutipan: string
    yakinText: string
    /** Whether somebody should still compare it. */
    dicek: boolean
    sumber: string
    asal: 'bawaan' | 'kantor' | 'pengganti'
    version: number
    /** Of the one that is being changed. */
    card: FormFieldView[] | null
  }[]
  add: FormFieldView[] | null
  history: ChangeView[]
  may: { manage: Allow }
}

/** The library of laws that papers of an office cite, in the order of rank. */
export const listDasarHukum = defineUseCase({
  name: 'list-dasar-hukum',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({
    tahun,
    /** The one whose form is shown. */
    ubah: z.string().max(40).optional(),
  }),
  async run({ tx, unit, actor }, { tahun, ubah }): Promise<DasarHukumListView> {
    const { timezone } = await loadUnit(tx, unit)
    const library = await libraryOf(tx, unit)
    const peraturan = byKode(library)
    const manage = allow(actor, 'hukum.kelola')
    return {
      items: library.map((one) => ({
        kode: one.kode,
        kutipan: citePeraturan(one, { peraturan, tahun }),
        yakinText: KEYAKINAN[one.yakin],
        dicek: one.yakin === 'dicek',
        sumber: one.sumber,
        asal: one.version === null ? 'bawaan' : SHIPPED.has(one.kode) ? 'pengganti' : 'kantor',
        version: one.version ?? 0,
        card: manage.ok && one.kode === ubah ? peraturanCard(one) : null,
      })),
      add: manage.ok ? peraturanCard(null) : null,
      history: await settingsHistory(tx, { unit, subject: 'dasar-hukum', timezone }),
      may: { manage },
    }
  },
})

const SHIPPED = new Set(PERATURAN_BAWAAN.map(({ kode }) => kode))
