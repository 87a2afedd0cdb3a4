import { createHash } from 'node:crypto'
import { entitasOf, type Kewajiban } from '@akuntabel/domain'
import { claimLetter, readTransaction, settleLetter, writeTransaction } from '@akuntabel/store'
import { z } from 'zod'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { kewajibanText } from '../kewajiban/kewajiban-view.ts'
import { type FaktaRead, keyOf } from '../kewajiban/read-fakta.ts'
import { entitasLabel, lembagaOf } from '../lembaga/lembaga-of.ts'
import type { Services } from '../services.ts'
import { isLetterDue } from './digest.ts'
import { writeLetter } from './letter.ts'
import type { Letter } from './mailer.ts'
import { officeDigests } from './office-digests.ts'
import { makeStopToken } from './stop-token.ts'

export const letterKey = z.object({ unit: z.string(), personId: z.string(), hari: z.iso.date() })

/** With the queue's growing pauses about three hours. */
export const MOST_TRIES = 10

/**
 * Sends the letter of a person and a day, once: it is taken in a transaction of its own before the server is asked, so
 * whoever dies in between leaves a letter that nobody sends again.
 */
export async function sendLetter(services: Services, payload: unknown): Promise<void> {
  const key = letterKey.parse(payload)
  const { database, mailer } = services
  const system = systemContext(key.unit)
  const claimed = await writeTransaction(database, system, (tx) => claimLetter(tx, key))
  if (claimed === null) return
  const settle = (outcome: Omit<Parameters<typeof settleLetter>[1], keyof typeof key>): Promise<void> =>
    writeTransaction(database, system, (tx) => settleLetter(tx, { ...key, ...outcome }))
  const composed = await composeOr(services, key, (pesan) => settle({ state: 'antre', pesan }))
  if (composed === null) return settle({ state: 'dilewati' })
  const delivery = await mailer.send(composed.letter)
  if (delivery.state === 'terkirim') return settle({ state: 'terkirim', kunci: composed.kunci })
  const pesan = delivery.sentence
  if (delivery.state === 'tidak-pasti') return settle({ state: 'tidak-pasti', pesan, kunci: composed.kunci })
  if (delivery.state === 'ditolak' || claimed.percobaan >= MOST_TRIES)
    return settle({ state: 'gagal', pesan })
  await settle({ state: 'antre', pesan })
  // The queue tries again later.
  throw new Error(`email ${key.unit}: ${pesan}`)
}

type Key = z.output<typeof letterKey>

async function composeOr(
  services: Services,
  key: Key,
  giveBack: (pesan: string) => Promise<void>,
): Promise<Awaited<ReturnType<typeof compose>>> {
  try {
    return await compose(services, key)
  } catch (error) {
    await giveBack('Isinya belum dapat disusun.')
    throw error
  }
}

/** Null where there is nothing to tell any more, or nobody to tell it to. */
async function compose(
  services: Services,
  { unit, personId, hari }: Key,
): Promise<{ letter: Letter; kunci: string[] } | null> {
  const { database, clock, mailer, addresses, box } = services
  if (mailer.config === null || addresses === null) return null
  const [person] = await services.auth.accounts.find([personId])
  const { found, entitas } = await readTransaction(database, systemContext(unit), async (tx) => {
    const found = await officeDigests(tx, { unit, hari, clock })
    const [entitas = 'kpu' as const] = entitasOf(await lembagaOf(tx, unit, Number(hari.slice(0, 4))))
    return { found, entitas }
  })
  const mine = found.people.find((one) => one.personId === personId)
  const { office, libur, read } = found
  if (person === undefined || mine === undefined || clock.today(office.timezone) !== hari) return null
  if (!isLetterDue(mine.digest, { kerap: mine.kerap, hari, libur })) return null
  const absolute = (path: string): string => `${mailer.config?.origin}${path}`
  const here = { unit, entitas, tahun: Number(hari.slice(0, 4)) }
  const stop = absolute(addresses.stop(makeStopToken(box, { unit, personId })))
  const told = { ...read, ...mine.part }
  const task = (one: Kewajiban): { title: string; url: string } => {
    const { title, path } = kewajibanText(one, told)
    const place = { unit, entitas: one.entitas ?? entitas, tahun: one.tahun ?? here.tahun }
    return { title: titleOf(one, { title, read }), url: absolute(addresses.task(place, path)) }
  }
  const { subject, text, html } = writeLetter({
    ...{ name: person.name, office: office.short_name, hari, digest: mine.digest, task, stop },
    ...{ home: absolute(addresses.home(here)), account: absolute(addresses.account()) },
  })
  const kunci = Object.values(mine.digest).flatMap((part: Kewajiban[]) => part.map((one) => one.kunci))
  const messageId = `<${createHash('sha256').update(`${unit}/${personId}/${hari}`).digest('hex').slice(0, 32)}@${new URL(mailer.config.origin).hostname}>`
  return { letter: { to: person.email, subject, text, html, messageId, stop }, kunci }
}

/** Which entity's, where its words do not say so; no name of others. */
function titleOf(one: Kewajiban, { title, read }: { title: string; read: FaktaRead }): string {
  if (one.jenis === 'pejabat-akun') return 'Hubungkan akun penanda tangan'
  const office = read.years.get(keyOf(one))?.office
  if (one.entitas === null || office === undefined) return title
  const label = entitasLabel(office, one.entitas)
  return title.includes(label) ? title : `${title} (${label})`
}
