import { EMAIL_STATES, type EmailState, formatDate } from '@akuntabel/domain'
import { listLetters } from '@akuntabel/store'
import { z } from 'zod'
import { loadUnit } from '../office/office.ts'
import { type Allow, allow } from '../permission/actor.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'

export interface EmailView {
  /** Null where no server is named; its host is for who looks after the machine's settings. */
  server: { host: string | null; from: string; jamText: string } | null
  /** When a letter last went. */
  lastText: string | null
  /** Of the last day there was any: how many by state. */
  counts: { state: EmailState; label: string; count: number }[]
  letters: {
    hariText: string
    name: string
    state: EmailState
    label: string
    atText: string
    percobaan: number
    pesan: string | null
  }[]
  may: { test: Allow }
}

const SHOWN = 60

/** How mail of the office goes out, and what became of the last letters. Row security shows them to an admin only. */
export const readEmail = defineUseCase({
  name: 'read-email',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({}),
  async before({ read, unit, services }) {
    const letters = await read((tx) => listLetters(tx, { unit, limit: SHOWN }))
    const people = [...new Set(letters.map(({ person_id }) => person_id))]
    const names = new Map((await services.auth.accounts.find(people)).map(({ id, name }) => [id, name]))
    return { letters, names }
  },
  async run({ tx, unit, actor, services, before: { letters, names } }): Promise<EmailView> {
    const { timezone } = await loadUnit(tx, unit)
    const { smtp } = services.config
    const test = allow(actor, 'pengaturan.kelola')
    const sent = letters.filter(({ state }) => state === 'terkirim').map(({ at }) => at.getTime())
    const today = letters.filter(({ hari }) => hari === letters[0]?.hari)
    const byState = Map.groupBy(today, ({ state }) => state)
    return {
      server:
        smtp === null
          ? null
          : {
              host: test.ok ? new URL(smtp.url).host : null,
              from: smtp.from,
              jamText: `${String(smtp.hour).padStart(2, '0')}.00`,
            },
      lastText: sent.length === 0 ? null : formatInstant(new Date(Math.max(...sent)), timezone),
      counts: [...byState].map(([state, rows]) => ({
        state,
        label: EMAIL_STATES[state],
        count: rows.length,
      })),
      letters: letters.map(({ hari, person_id, state, at, percobaan, pesan }) => ({
        ...{ hariText: formatDate(hari), name: names.get(person_id) ?? 'Akun yang sudah dihapus' },
        ...{ state, label: EMAIL_STATES[state], atText: formatInstant(at, timezone), percobaan, pesan },
      })),
      may: { test },
    }
  },
})
