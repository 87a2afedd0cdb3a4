import { movePk } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { notDraft } from './pk-allow.ts'
import { pkProblems } from './pk-problems.ts'
import { pkTitle } from './pk-title.ts'

export const submitPk = defineUseCase({
  name: 'submit-pk',
  kind: 'submit',
  permission: 'pk.susun',
  audit: 'pk.diajukan',
  input: pkAddress.extend({ version, kunci }),
  year: yearOfPk,
  async run({ tx, unit, services }, input) {
    const moved = await movePk(tx, {
      unit,
      id: input.id,
      version: input.version,
      from: 'draf',
      to: 'diajukan',
    })
    const loaded = await loadPk(tx, { unit, id: input.id, clock: services.clock })
    if (moved.conflict && moved.conflict.state !== 'draf') {
      throw new AppError('keadaan-salah', { sentence: notDraft(moved.conflict, loaded.pihak) })
    }
    savedOrRefuse(moved)
    const { full, office } = loaded
    const problems = pkProblems(loaded)
    if (problems.length > 0) {
      throw new AppError('belum-lengkap', {
        sentence: problems[0],
        gaps: problems.map((sebab) => ({ judul: pkTitle(full.pk, office), sebab, tautan: null })),
      })
    }
    return { audit: { subject: `pk/${input.id}`, data: { judul: pkTitle(full.pk, office) } } }
  },
})
