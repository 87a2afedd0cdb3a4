import { lockPk, movePk, voidTandaTangan } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { alasan, kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadPk } from './load-pk.ts'
import { mayReturn } from './may-return.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

/** By a party, or by who composes it; what was signed so far is void and stays to be seen. */
export const returnPk = defineUseCase({
  name: 'return-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.dikembalikan',
  input: pkAddress.extend({ version, alasan, kunci }),
  year: yearOfPk,
  async run({ tx, unit, actor, services: { clock } }, { id, version, alasan }) {
    // Held, so that a last signature under way comes first or not at all.
    await lockPk(tx, unit, id)
    const { full, office, pihak } = await loadPk(tx, { unit, id, clock })
    const allowed = mayReturn(actor, pihak)
    if (!allowed.ok) throw new AppError('tidak-berwenang', { sentence: allowed.why ?? undefined })
    if (full.pk.state === 'diajukan' && full.pk.version === version) {
      await voidTandaTangan(tx, { unit, pkId: id, alasan })
    }
    const pk = savedOrRefuse(await movePk(tx, { unit, id, version, from: 'diajukan', to: 'draf' }))
    return { audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk, office), alasan } } }
  },
})
