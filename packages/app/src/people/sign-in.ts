import { appendAudit, peranOfPerson, readTransaction, writeTransaction } from '@akuntabel/store'
import type { Visit, WithCookies } from '../auth/auth.ts'
import type { Person } from '../auth/person.ts'
import { AppError, isAppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import type { AuditEvent } from '../use-case/audit-events.ts'

/** Signs in and leaves a trace in every office of the person, also of a try that was refused. */
export async function signIn(
  services: Services,
  request: Visit & { email: string; password: string },
): Promise<WithCookies & { person: Person }> {
  const { auth } = services
  const signed = await auth.signIn(request).catch(async (error: unknown) => {
    const person =
      isAppError(error) && error.code === 'sandi-salah'
        ? await auth.accounts.findByEmail(request.email)
        : null
    if (person !== null) await trace(services, person, { event: 'orang.ditolak', sebab: 'kata sandi salah' })
    throw error
  })
  const { person } = signed
  if (await isDisabled(services, person.id)) {
    await auth.accounts.endSessions(person.id)
    await trace(services, person, { event: 'orang.ditolak', sebab: 'dinonaktifkan' })
    throw new AppError('tidak-berwenang', {
      sentence:
        'Akun Anda dinonaktifkan oleh admin kantor Anda. Hubungi admin itu bila seharusnya masih bekerja di sana.',
    })
  }
  await trace(services, person, { event: 'orang.masuk', sebab: null })
  return signed
}

/** Every office of the person has put him or her out of work. */
async function isDisabled({ database }: Services, personId: string): Promise<boolean> {
  return readTransaction(database, systemContext(''), async (tx) => {
    const all = await peranOfPerson(tx, personId, { includeInactive: true })
    return all.length > 0 && (await peranOfPerson(tx, personId)).length === 0
  })
}

async function trace(
  { database }: Services,
  { id, name }: Person,
  { event, sebab }: { event: AuditEvent; sebab: string | null },
): Promise<void> {
  const held = await readTransaction(database, systemContext(''), (tx) =>
    peranOfPerson(tx, id, { includeInactive: true }),
  )
  const first = Map.groupBy(held, (peran) => peran.unit_code)
  for (const [unit, [peran]] of [...first].toSorted()) {
    await writeTransaction(database, systemContext(unit), (tx) =>
      appendAudit(tx, {
        ...{ unit, actorId: id, actorName: name, peran: peran?.role ?? 'sistem' },
        ...{ event, subject: `orang/${id}`, data: { sebab } },
      }),
    )
  }
}
