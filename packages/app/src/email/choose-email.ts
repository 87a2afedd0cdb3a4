import { EMAIL_KERAP, type EmailKerap } from '@akuntabel/domain'
import { putKerap } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** How often one wants mail of the office where one has a role. */
export const chooseEmail = defineUseCase({
  name: 'choose-email',
  kind: 'private',
  permission: 'baca',
  audit: null,
  input: z.object({ kerap: z.enum(Object.keys(EMAIL_KERAP) as EmailKerap[]) }),
  async run({ tx, unit, actor }, { kerap }): Promise<Record<string, never>> {
    if (actor.viaUnit !== unit)
      throw new AppError('tidak-berwenang', {
        sentence: 'Email pengingat diatur untuk kantor tempat Anda berperan. Kantor ini hanya Anda pantau.',
      })
    await putKerap(tx, { unit, personId: actor.personId, kerap })
    return {}
  },
})
