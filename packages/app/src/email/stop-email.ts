import { peranOfPerson, putKerap, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { loadUnit } from '../office/office.ts'
import { unitOfToken } from '../people/one-time-token.ts'
import { linkInput } from '../people/open-link.ts'
import type { HeldServices } from '../use-case/define-use-case.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openStopToken } from './stop-token.ts'

const wrongTries = createRateLimit({ most: 20, everyMs: 5 * 60_000 })

export interface StopView {
  office: string
}

/** Which office's letters a link of a letter stops; changes nothing, since programs open links to look at them. */
export const readStop = defineUseCase({
  name: 'read-stop',
  kind: 'read',
  permission: 'tautan',
  audit: null,
  input: linkInput,
  unitOf: ({ token }) => unitOfToken(token),
  async run({ tx, services }, { token, address }): Promise<StopView> {
    return (await openStop(tx, services, { token, address })).view
  },
})

/** No more letters of that office to whom the letter was written. */
export const stopEmail = defineUseCase({
  name: 'stop-email',
  kind: 'private',
  permission: 'tautan',
  audit: null,
  input: linkInput,
  unitOf: ({ token }) => unitOfToken(token),
  async run({ tx, services }, { token, address }): Promise<StopView> {
    const { unit, personId, view } = await openStop(tx, services, { token, address })
    await putKerap(tx, { unit, personId, kerap: 'tidak' })
    return view
  },
})

async function openStop(
  tx: Reader,
  { box }: HeldServices,
  { token, address }: { token: string; address: string },
): Promise<{ unit: string; personId: string; view: StopView }> {
  const visitor = visitorOf(address)
  if (wrongTries.isExhausted(visitor)) throw new AppError('terlalu-sering')
  const opened = openStopToken(box, token)
  const held = opened === null ? [] : await peranOfPerson(tx, opened.personId, { includeInactive: true })
  if (opened === null || !held.some((peran) => peran.unit_code === opened.unit)) {
    wrongTries.allow(visitor)
    throw new AppError('tidak-ditemukan', {
      sentence: 'Tautan ini tidak berlaku lagi. Atur email pengingat di halaman Akun saya.',
    })
  }
  const { short_name: office } = await loadUnit(tx, opened.unit)
  return { ...opened, view: { office } }
}
