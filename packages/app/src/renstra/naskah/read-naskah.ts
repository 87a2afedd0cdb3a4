import { NASKAH_WAJIB } from '@akuntabel/domain'
import { listAudit, listRenstraTeks, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../../draf/draf-key.ts'
import type { DrafView } from '../../draf/draf-view.ts'
import { tahun } from '../../input/schemas.ts'
import { loadUnit } from '../../office/office.ts'
import { type Allow, allow } from '../../permission/actor.ts'
import { readParts } from '../../teks/read-parts.ts'
import type { TeksPartView } from '../../teks/teks-part.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { type ChangeView, changeView } from '../../view/change.ts'
import { NO_PLAN, openRenstra } from '../open-renstra.ts'
import { NASKAH_PARTS } from './naskah-parts.ts'
import { naskahSubject } from './naskah-subject.ts'

export interface NaskahView {
  /** Null where the period has no Renstra yet. */
  naskah: {
    periode: string
    parts: TeksPartView<(typeof NASKAH_PARTS)[number]>[]
    draf: DrafView
    /** Newest first. */
    history: ChangeView[]
  } | null
  may: { save: Allow }
}

/** What people wrote of a Renstra's book, part by part, and who changed it when. */
export const readNaskah = defineUseCase({
  name: 'read-naskah',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun }),
  async run({ tx, actor, unit }, { tahun }): Promise<NaskahView> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    if (renstra === null) return { naskah: null, may: { save: allow(actor, 'pk.susun', NO_PLAN) } }
    const { timezone } = await loadUnit(tx, unit)
    const saved = await listRenstraTeks(tx, { unit, renstraId: renstra.id })
    const kunci = drafKey.naskahRenstra(renstra.mulai)
    const { personId } = actor
    const parts = await readParts(tx, {
      ...{ parts: NASKAH_PARTS, saved, wajib: NASKAH_WAJIB, kunci, unit, personId, timezone },
    })
    const { rows: history } = await listAudit(tx, { unit, subject: naskahSubject(renstra.id), limit: 50 })
    return {
      naskah: {
        periode: `${renstra.mulai}–${renstra.selesai}`,
        ...parts,
        history: history.map((row) => changeView(row, timezone)),
      },
      may: { save: allow(actor, 'pk.susun', (await openRenstra(tx, unit, renstra)).write) },
    }
  },
})
