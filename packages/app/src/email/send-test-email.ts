import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { createRateLimit } from '../limits/rate-limit.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

const tries = createRateLimit({ most: 5, everyMs: 5 * 60_000 })

/** A letter to oneself at once, to see whether mail goes out. It changes nothing of the office. */
export const sendTestEmail = defineUseCase({
  name: 'send-test-email',
  kind: 'read',
  permission: 'pengaturan.kelola',
  audit: null,
  input: z.object({}),
  async before({ services, actor }): Promise<{ to: string }> {
    if (services.mailer.config === null)
      throw new AppError('keadaan-salah', {
        sentence:
          'Server email belum diatur. Pengelola komputer tempat Akuntabel berjalan mengisi AKUNTABEL_SMTP dan AKUNTABEL_SMTP_DARI.',
      })
    if (!tries.allow(actor.personId)) throw new AppError('terlalu-sering')
    const [person] = await services.auth.accounts.find([actor.personId])
    if (person === undefined) throw new Error(`no account of ${actor.personId}`)
    const words = `Email percobaan dari Akuntabel. Bila Anda membacanya, pengingat tugas dapat dikirim.`
    const delivery = await services.mailer.send({
      ...{ to: person.email, subject: 'Email percobaan Akuntabel', text: `${words}\n` },
      html: `<!doctype html>\n<html lang="id"><body><p>${words}</p></body></html>\n`,
    })
    if (delivery.state !== 'terkirim')
      throw new AppError('keadaan-salah', {
        sentence: `${delivery.sentence} Email percobaan tidak terkirim.`,
      })
    return { to: person.email }
  },
  async run({ before }): Promise<{ to: string }> {
    return before
  },
})
