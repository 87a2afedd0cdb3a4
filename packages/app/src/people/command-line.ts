import { randomBytes } from 'node:crypto'
import { ROLE_NAMES, ROLES, type Role } from '@akuntabel/domain'
import {
  appendAudit,
  getUnit,
  grantPeran,
  peranOfPerson,
  readTransaction,
  writeTransaction,
} from '@akuntabel/store'
import type { Person } from '../auth/person.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import type { AuditEvent } from '../use-case/audit-events.ts'

/** Whoever runs the program can reach everything; the trail says that it was done from there. */
const BY = { actorId: 'baris-perintah', actorName: 'Baris perintah', peran: 'sistem' }

/** A first password to be handed over, changed at the next sign-in; every session of the person ends. */
export async function givePassword(
  services: Services,
  email: string,
): Promise<{ name: string; password: string }> {
  const person = await personOf(services, email)
  const password = randomBytes(9).toString('base64url')
  await services.auth.accounts.setPassword(person.id, password, { gantiSandi: true })
  const held = await readTransaction(services.database, systemContext(''), (tx) =>
    peranOfPerson(tx, person.id, { includeInactive: true }),
  )
  for (const unit of new Set(held.map((peran) => peran.unit_code)))
    await trace(services, {
      unit,
      person,
      event: 'orang.sandi',
      data: { nama: person.name, cara: 'baris perintah' },
    })
  return { name: person.name, password }
}

/** Gives a role in an office, also one that an admin cannot give to him- or herself. */
export async function giveRole(
  services: Services,
  { email, unit, role }: { email: string; unit: string; role: string },
): Promise<{ name: string; peran: string; kantor: string }> {
  const person = await personOf(services, email)
  const known = ROLE_NAMES.find((name) => name === role)
  if (known === undefined) throw invalidInput({ peran: `Peran yang ada: ${ROLE_NAMES.join(', ')}.` })
  const office = await readTransaction(services.database, systemContext(unit), (tx) => getUnit(tx, unit))
  if (office === null || !office.active) {
    throw new AppError('tidak-ditemukan', { sentence: `Kantor ${unit} belum memakai Akuntabel di sini.` })
  }
  const peran = await grant(services, { person, unit, role: known })
  return { name: person.name, peran, kantor: office.short_name }
}

async function grant(
  services: Services,
  { person, unit, role }: { person: Person; unit: string; role: Role },
): Promise<string> {
  const peran = await writeTransaction(services.database, systemContext(unit), async (tx) => {
    await grantPeran(tx, [{ unit_code: unit, person_id: person.id, role }])
    const held = (await peranOfPerson(tx, person.id)).filter((one) => one.unit_code === unit)
    return ROLE_NAMES.filter((name) => held.some((one) => one.role === name))
      .map((name) => ROLES[name].label)
      .join(', ')
  })
  await trace(services, { unit, person, event: 'orang.peran', data: { nama: person.name, peran } })
  return peran
}

async function personOf(services: Services, email: string): Promise<Person> {
  const person = await services.auth.accounts.findByEmail(email)
  if (person !== null) return person
  throw new AppError('tidak-ditemukan', { sentence: `Tidak ada akun dengan alamat ${email}.` })
}

async function trace(
  { database }: Services,
  {
    unit,
    person,
    event,
    data,
  }: { unit: string; person: Person; event: AuditEvent; data: Record<string, string> },
): Promise<void> {
  await writeTransaction(database, systemContext(unit), (tx) =>
    appendAudit(tx, { ...BY, unit, event, subject: `orang/${person.id}`, data }),
  )
}
