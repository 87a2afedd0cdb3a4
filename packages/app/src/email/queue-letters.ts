import { addDays } from '@akuntabel/domain'
import {
  enqueueJob,
  forgetLetters,
  listUnits,
  queueLetter,
  readTransaction,
  takeUpLetters,
  writeTransaction,
} from '@akuntabel/store'
import { z } from 'zod'
import { ZONE_NAMES, type Zone } from '../config/zones.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { isLetterDue } from './digest.ts'
import { officeDigests } from './office-digests.ts'
import { MOST_TRIES } from './send-letter.ts'

/** The hour the queue meant, also where it is made up for later. */
const hourPayload = z.object({ _cron: z.object({ ts: z.coerce.date() }) })

const KEPT_DAYS = 90
/** A letter under way is not older. */
const UNDER_WAY_MS = 30 * 60_000

/** Every hour: offices whose day has come to the set hour are looked at, and letters of a process that ended taken up. */
export async function queueHour(services: Services, payload: unknown): Promise<void> {
  const { smtp } = services.config
  if (smtp === null) return
  const at = hourPayload.parse(payload)._cron.ts
  const due = ZONE_NAMES.filter((zone) => hourIn(zone, at) === smtp.hour)
  await takeUp(services)
  if (due.length === 0) return
  await writeTransaction(services.database, systemContext(''), async (tx) => {
    for (const { unit_code: unit, timezone } of await listUnits(tx)) {
      if (!due.includes(timezone as Zone)) continue
      await enqueueJob(tx, { task: 'email-kantor', payload: { unit, hari: services.clock.today(timezone) } })
    }
  })
}

async function takeUp({ database, clock }: Services): Promise<void> {
  const before = new Date(clock.now().getTime() - UNDER_WAY_MS)
  await writeTransaction(database, systemContext(''), async (tx) => {
    for (const hari of new Set(ZONE_NAMES.map((zone) => clock.today(zone)))) {
      for (const row of await takeUpLetters(tx, { hari, before }))
        await enqueueJob(tx, {
          ...{ task: 'email-kirim', maxAttempts: MOST_TRIES },
          payload: { unit: row.unit_code, personId: row.person_id, hari: row.hari },
        })
    }
    await forgetLetters(tx, { before: addDays(clock.today(), -KEPT_DAYS) })
  })
}

function hourIn(timeZone: Zone, at: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at))
}

const officePayload = z.object({ unit: z.string(), hari: z.iso.date() })

/** A letter for each person of the office who has something to be told that day; asked twice, one letter. */
export async function queueOffice(services: Services, payload: unknown): Promise<void> {
  const { unit, hari } = officePayload.parse(payload)
  const { database, clock } = services
  const system = systemContext(unit)
  const { people, libur } = await readTransaction(database, system, (tx) =>
    officeDigests(tx, { unit, hari, clock }),
  )
  for (const { personId, kerap, digest } of people) {
    if (!isLetterDue(digest, { kerap, hari, libur })) continue
    const key = { unit, personId, hari }
    await writeTransaction(database, system, async (tx) => {
      if (await queueLetter(tx, key))
        await enqueueJob(tx, { task: 'email-kirim', payload: key, maxAttempts: MOST_TRIES })
    })
  }
}
