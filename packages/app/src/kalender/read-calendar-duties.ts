import { type Entitas, entitasOf, kewajiban } from '@akuntabel/domain'
import { kalenderOfToken, peranOn } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { kewajibanText } from '../kewajiban/kewajiban-view.ts'
import { keyOf, readFakta } from '../kewajiban/read-fakta.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { loadUnit } from '../office/office.ts'
import { hashOfToken, unitOfToken } from '../people/one-time-token.ts'
import { linkInput } from '../people/open-link.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import type { PathHint } from '../view/path-hint.ts'

export interface CalendarDuties {
  office: string
  at: Date
  duties: {
    kunci: string
    /** ISO date. */
    tenggat: string
    title: string
    text: string
    place: { unit: string; entitas: Entitas; tahun: number }
    path: PathHint
  }[]
}

const wrongTries = createRateLimit({ most: 20, everyMs: 5 * 60_000 })

/** What has a day of the duties of who gave out the address; who has no role any more has none. */
export const readCalendarDuties = defineUseCase({
  name: 'read-calendar-duties',
  kind: 'read',
  permission: 'tautan',
  audit: null,
  input: linkInput,
  unitOf: ({ token }) => unitOfToken(token),
  async run({ tx, unit, services }, { token, address }): Promise<CalendarDuties> {
    const visitor = visitorOf(address)
    if (wrongTries.isExhausted(visitor)) throw new AppError('terlalu-sering')
    const row = await kalenderOfToken(tx, { unit, tokenHash: hashOfToken(token) })
    if (row === null) {
      wrongTries.allow(visitor)
      throw new AppError('tidak-ditemukan', {
        sentence: 'Tautan kalender ini tidak berlaku lagi. Buat yang baru di halaman Kalender tugas.',
      })
    }
    const office = await loadUnit(tx, unit)
    const { clock } = services
    const tahun = Number(clock.today(office.timezone).slice(0, 4))
    const [entitas = 'kpu'] = entitasOf(await lembagaOf(tx, unit, tahun))
    const read = await readFakta(tx, { unit, clock, asked: { entitas, tahun } })
    const works = (await peranOn(tx, unit, row.person_id)).length > 0
    const mine = works ? kewajiban(read.fakta).filter(({ orang }) => orang.includes(row.person_id)) : []
    return {
      office: office.short_name,
      at: clock.now(),
      duties: mine.flatMap((one) => {
        if (one.tenggat === null) return []
        const { title, text, path } = kewajibanText(one, read)
        const year = read.years.get(keyOf(one))
        const place = { unit, entitas: year?.entitas ?? entitas, tahun: year?.tahun ?? tahun }
        return [{ kunci: one.kunci, tenggat: one.tenggat, title, text, place, path }]
      }),
    }
  },
})
