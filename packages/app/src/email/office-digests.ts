import { addDays, type EmailKerap, entitasOf, type HariLibur, kewajiban } from '@akuntabel/domain'
import {
  activePeranOfUnit,
  kerapOfUnit,
  lettersBefore,
  listLibur,
  listPengingat,
  type Reader,
  type Unit,
} from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { type OwnPart, ownPart } from '../kewajiban/own-part.ts'
import type { FaktaRead } from '../kewajiban/read-fakta.ts'
import { rememberedFakta } from '../kewajiban/remembered-fakta.ts'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { loadUnit } from '../office/office.ts'
import { boundTo } from '../permission/bound-to.ts'
import { type Digest, digestOf } from './digest.ts'

export interface PersonDigest {
  personId: string
  kerap: EmailKerap
  digest: Digest
  /** What the sentences of the person's own part are made of. */
  part: OwnPart
}

export interface OfficeDigests {
  office: Unit
  libur: HariLibur
  read: FaktaRead
  people: PersonDigest[]
}

/** What each person of an office could be told of on a day; asked by the program itself. */
export async function officeDigests(
  tx: Reader,
  { unit, hari, clock }: { unit: string; hari: string; clock: Clock },
): Promise<OfficeDigests> {
  const office = await loadUnit(tx, unit)
  const tahun = Number(hari.slice(0, 4))
  const [entitas = 'kpu'] = entitasOf(await lembagaOf(tx, unit, tahun))
  const read = await rememberedFakta(tx, { unit, clock, asked: { entitas, tahun }, role: 'sistem' })
  const owed = kewajiban(read.fakta)
  const days = await listLibur(tx, { unit, dari: addDays(hari, -7), sampai: addDays(hari, 21) })
  const libur = new Set(days.map(({ tanggal }) => tanggal))
  const [chosen, before, reminders] = [
    await kerapOfUnit(tx, unit),
    await lettersBefore(tx, { unit, hari }),
    await listPengingat(tx, unit),
  ]
  const held = Map.groupBy(await activePeranOfUnit(tx, unit), (peran) => peran.person_id)
  const people = [...held].map(([personId, peran]): PersonDigest => {
    const actor = {
      ...{ personId, personName: '', unit, viaUnit: unit, roles: peran.map(({ role }) => role) },
      subbagianId: boundTo(peran),
    }
    const part = ownPart(actor, { owed, years: read.years, today: hari })
    const last = before.get(personId)
    // By the instant: one of the letter's own day was told of by it, or came after it.
    const asked = new Set(
      reminders.filter(({ at }) => last === undefined || at > last.at).map(({ kunci }) => kunci),
    )
    const digest = digestOf(part.owed, { personId, hari, libur, told: last?.kunci ?? [], asked })
    return { personId, kerap: chosen.get(personId) ?? 'harian', digest, part }
  })
  return { office, libur, read, people }
}
