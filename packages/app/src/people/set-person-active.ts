import { disableOrang, enableOrang, peranOfUnit, withdrawUndangan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { alasan } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { worksElsewhere } from './works-elsewhere.ts'

const personId = z.string().min(1).max(100)

/** Roles stay written down but count no more; who works nowhere else is signed out at once. */
export const disablePerson = defineUseCase({
  name: 'disable-person',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.dinonaktifkan',
  input: z.object({ personId, alasan }),
  year: 'none',
  before: async ({ services }, { personId }) => (await services.auth.accounts.find([personId]))[0],
  async run({ tx, unit, actor, before: person }, { personId, alasan }) {
    const held = (await peranOfUnit(tx, unit)).some((peran) => peran.person_id === personId)
    if (!held || person === undefined) throw new AppError('tidak-ditemukan')
    if (personId === actor.personId) {
      throw new AppError('tidak-berwenang', {
        sentence: 'Anda tidak dapat menonaktifkan diri sendiri. Minta admin lain.',
      })
    }
    if (!(await disableOrang(tx, { unit_code: unit, person_id: personId, alasan, oleh: actor.personName }))) {
      throw new AppError('keadaan-salah', { sentence: `${person.name} sudah dinonaktifkan.` })
    }
    await withdrawUndangan(tx, { unit, personId })
    return { view: {}, audit: { subject: `orang/${personId}`, data: { nama: person.name, alasan } } }
  },
  async after({ services, unit }, { personId }) {
    if (!(await worksElsewhere(services, { personId, unit })))
      await services.auth.accounts.endSessions(personId)
  },
})

export const enablePerson = defineUseCase({
  name: 'enable-person',
  kind: 'write',
  permission: 'orang.kelola',
  audit: 'orang.diaktifkan',
  input: z.object({ personId }),
  year: 'none',
  before: async ({ services }, { personId }) => (await services.auth.accounts.find([personId]))[0],
  async run({ tx, unit, before: person }, { personId }) {
    if (person === undefined || !(await enableOrang(tx, unit, personId)))
      throw new AppError('tidak-ditemukan')
    return { view: {}, audit: { subject: `orang/${personId}`, data: { nama: person.name } } }
  },
})
