import { type Entitas, POLICY_KPU, parseNip } from '@akuntabel/domain'
import { activateUnit, grantPeran, insertPejabat, insertUnits, updateUnit } from '@akuntabel/store'
import { z } from 'zod'
import { requireLongEnough } from '../auth/auth.ts'
import { MAX_PASSWORD_LENGTH } from '../auth/better-auth.ts'
import { requireUncommon } from '../auth/common-password.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { shortText, tahun, unitCode } from '../input/schemas.ts'
import { pinFirst } from '../kebijakan/pin-first.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openYear } from '../year/open-year.ts'
import { beginOffice, typedOffice } from './begin-office.ts'
import { requireEmpty } from './installation.ts'
import { missingUnits } from './prepare-units.ts'
import { installer } from './setup-code.ts'

/** Who installs the program may give these to him- or herself. */
const ALSO = ['verifikator', 'operator'] as const

/** Which office this is, who signs, and the first admin; everything else follows inside. */
export const setUpOffice = defineUseCase({
  name: 'set-up-office',
  kind: 'write',
  permission: 'awal',
  audit: 'kantor.disiapkan',
  input: z.object({
    unit: unitCode,
    /** Of an office that stands in no list. */
    baru: typedOffice.optional(),
    place: z.string().trim().max(80).optional(),
    ketuaNama: shortText(120),
    /** Of an agency with a supporting entity. */
    sekretarisNama: shortText(120).optional(),
    sekretarisNip: z.string().trim().max(30).optional(),
    adminName: shortText(120),
    adminEmail: z.email(),
    adminPassword: z.string().max(MAX_PASSWORD_LENGTH),
    /** What the first admin also does, until others are there. */
    roles: z.array(z.enum(ALSO, 'Pilih peran dari daftar.')).default([]),
    /** The first year it works on; left out, the calendar's. */
    tahun: tahun.optional(),
    installer,
  }),
  year: 'none',
  unitOf: (input) => input.unit,
  async before({ read, services, undo }, input) {
    await read(requireEmpty)
    services.setupCode.require(input.installer)
    requireLongEnough('adminPassword', input.adminPassword)
    requireUncommon('adminPassword', input.adminPassword, { name: input.adminName, email: input.adminEmail })
    readNip(input.sekretarisNip)
    const { adminName: name, adminEmail: email, adminPassword: password } = input
    const personId = await services.auth.accounts
      .create({ name, email, password })
      .catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'sudah-ada') {
          throw invalidInput({ adminEmail: 'Alamat email ini sudah dipakai.' })
        }
        throw error
      })
    undo(() => services.auth.accounts.remove(personId))
    return personId
  },
  async run({ tx, services, before: personId }, input) {
    await requireEmpty(tx)
    const nip = readNip(input.sekretarisNip)
    const { lembaga, key, units } = await beginOffice(tx, input)
    if (lembaga.entitas.sekretariat !== null && input.sekretarisNama === undefined)
      throw invalidInput({ sekretarisNama: `Isi nama ${lembaga.entitas.sekretariat.kepala}.` })
    await insertUnits(tx, await missingUnits(tx, units))
    const unit = await activateUnit(tx, input.unit)
    if (unit === null) throw new Error(`office ${input.unit} was not inserted`)
    if (input.place) await updateUnit(tx, { unit: input.unit, version: unit.version, place: input.place })

    const today = services.clock.today(unit.timezone)
    // Papers of its first year may be dated before the day the office begins with the program.
    const years = firstYears(input.tahun, today)
    const own = { unit_code: unit.unit_code, sejak: `${years[0]}-01-01` }
    const post = (entitas: Entitas) => `${requireEntitas(lembaga, entitas).kepala} ${unit.name}`
    await insertPejabat(tx, [
      { ...own, entitas: 'kpu', kedudukan: 'kepala', jabatan: post('kpu'), nama: input.ketuaNama },
      ...(lembaga.entitas.sekretariat === null || input.sekretarisNama === undefined
        ? []
        : [
            {
              ...own,
              entitas: 'sekretariat' as const,
              kedudukan: 'kepala-pendukung' as const,
              jabatan: post('sekretariat'),
              nama: input.sekretarisNama,
              nip,
            },
          ]),
    ])
    await pinFirst(tx, { unit: unit.unit_code, policy: POLICY_KPU, lembaga: key, oleh: input.adminName })
    for (const tahun of years) await openYear(tx, { unit: unit.unit_code, tahun, oleh: input.adminName })

    const roles = [...new Set(['admin' as const, ...input.roles])]
    await grantPeran(
      tx,
      roles.map((role) => ({ unit_code: unit.unit_code, person_id: personId, role })),
    )
    return {
      view: { unit: unit.unit_code, personId },
      audit: { subject: `unit/${unit.unit_code}`, data: { kantor: unit.short_name } },
    }
  },
})

function readNip(text: string | undefined): string | null {
  if (!text) return null
  const reading = parseNip(text)
  if (!reading.ok) throw invalidInput({ sekretarisNip: reading.error })
  return reading.value.nip
}

/** How far back an office may begin: its report of last year, or a little more. */
export const YEARS_BACK = 3

/** From the year it begins with to the calendar's, so that none between is missing. */
function firstYears(first: number | undefined, today: string): number[] {
  const now = Number(today.slice(0, 4))
  const from = first ?? now
  if (from > now || from < now - YEARS_BACK)
    throw invalidInput({ tahun: `Pilih tahun antara ${now - YEARS_BACK} dan ${now}.` })
  return Array.from({ length: now - from + 1 }, (_, at) => from + at)
}
