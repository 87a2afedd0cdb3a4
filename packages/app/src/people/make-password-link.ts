import { insertUndangan, peranOfUnit, withdrawUndangan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { makeToken } from './one-time-token.ts'
import { worksElsewhere } from './works-elsewhere.ts'

const HOURS = 24

/** For somebody of this office alone who lost the password: a link that works once and is shown once. */
export const makePasswordLink = defineUseCase({
  name: 'make-password-link',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.tautan-sandi',
  input: z.object({ personId: z.string().min(1).max(100) }),
  year: 'none',
  async before({ services, unit }, { personId }) {
    const [person] = await services.auth.accounts.find([personId])
    return { person, elsewhere: person !== undefined && (await worksElsewhere(services, { personId, unit })) }
  },
  async run({ tx, unit, actor, services, before: { person, elsewhere } }, { personId }) {
    const roles = (await peranOfUnit(tx, unit)).filter((peran) => peran.person_id === personId)
    if (person === undefined || roles.length === 0) throw new AppError('tidak-ditemukan')
    if (elsewhere) {
      throw new AppError('tidak-berwenang', {
        sentence:
          `${person.name} juga bekerja di kantor lain, sehingga kata sandinya tidak diganti dari sini. Orang yang menjalankan ` +
          `Akuntabel dapat menggantinya dengan perintah akuntabel sandi ${person.email}.`,
      })
    }
    await withdrawUndangan(tx, { unit, personId })
    const { timezone } = await loadUnit(tx, unit)
    const { token, hash } = makeToken(unit)
    const sampai = new Date(services.clock.now().getTime() + HOURS * 60 * 60 * 1000)
    await insertUndangan(tx, {
      ...{ unit_code: unit, jenis: 'sandi', nama: person.name, email: person.email, person_id: personId },
      ...{ peran: roles.map((one) => one.role), subbagian_id: null },
      ...{ token_hash: hash, sampai, dipakai_at: null, batal_at: null, oleh: actor.personName },
    })
    const sampaiText = formatInstant(sampai, timezone)
    return {
      view: { token, nama: person.name, sampaiText },
      audit: { subject: `orang/${personId}`, data: { nama: person.name, sampai: sampaiText } },
    }
  },
})
