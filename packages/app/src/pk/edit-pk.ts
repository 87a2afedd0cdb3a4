import { updatePk } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { applyPkChange } from './apply-pk-change.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { notDraft } from './pk-allow.ts'
import { pkChange } from './pk-change.ts'
import { pkTitle } from './pk-title.ts'

export const editPk = defineUseCase({
  name: 'edit-pk',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'pk.diubah',
  input: pkAddress.extend({ version, change: pkChange }),
  year: yearOfPk,
  async run({ tx, unit, services }, input) {
    const { full, office } = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    if (full.pk.state !== 'draf') throw new AppError('terkunci', { sentence: notDraft(full.pk) })
    // Counts the version up first: of two people who change one draft, the second waits here and is refused.
    const nomor = input.change.do === 'ubah-nomor' ? { nomor: input.change.nomor || null } : {}
    const saved = savedOrRefuse(await updatePk(tx, { unit, id: input.id, version: input.version, ...nomor }))
    const perubahan = await applyPkChange(tx, { full, policy: office.policy, change: input.change })
    return {
      view: { version: saved.version },
      audit: { subject: `pk/${input.id}`, data: { judul: pkTitle(full.pk, office), perubahan } },
    }
  },
})
