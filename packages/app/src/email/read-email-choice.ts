import { EMAIL_KERAP, type EmailKerap } from '@akuntabel/domain'
import { kerapOfUnit } from '@akuntabel/store'
import { z } from 'zod'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface EmailChoiceView {
  /** Whether mail goes out here at all. */
  sent: boolean
  kerap: EmailKerap
  choices: { value: EmailKerap; label: string }[]
}

/** How often one wants mail of an office. */
export const readEmailChoice = defineUseCase({
  name: 'read-email-choice',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async run({ tx, unit, actor, services }): Promise<EmailChoiceView> {
    return {
      sent: services.config.smtp !== null,
      kerap: (await kerapOfUnit(tx, unit)).get(actor.personId) ?? 'harian',
      choices: Object.entries(EMAIL_KERAP).map(([value, label]) => ({ value: value as EmailKerap, label })),
    }
  },
})
