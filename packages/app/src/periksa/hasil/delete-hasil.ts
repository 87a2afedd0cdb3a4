import { deleteHasilPeriksa } from '@akuntabel/store'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { gone, hasilInput, hasilKey } from './hasil-key.ts'

/** Deletes a result of one's own before its day is over. */
export const deleteHasil = defineUseCase({
  name: 'delete-hasil',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: hasilInput,
  async run({ tx, actor }, { id }): Promise<void> {
    if (!(await deleteHasilPeriksa(tx, hasilKey(actor, id)))) throw gone()
  },
})
