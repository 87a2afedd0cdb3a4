import { ROLE_NAMES, type Role } from '@akuntabel/domain'
import { z } from 'zod'
import type { App } from '../create-app.ts'
import { AppError } from '../errors/app-error.ts'
import { fieldErrors } from '../errors/field-errors.ts'
import { shortText } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import type { Tabel } from '../tabel/tabel.ts'
import { invitePerson } from './invite-person.ts'

/** People of an office as a file names them. */
const ORANG_TABEL: Tabel = {
  jenis: 'orang',
  judul: 'Orang',
  columns: [
    { key: 'nama', label: 'Nama', as: 'teks', hint: 'nama lengkap.' },
    { key: 'email', label: 'Email', as: 'teks', hint: 'alamat untuk masuk.' },
    {
      key: 'peran',
      label: 'Peran',
      as: 'teks',
      hint: `satu atau beberapa, dipisah koma: ${ROLE_NAMES.join(', ')}.`,
    },
  ],
  petunjuk: ['Satu baris untuk satu orang.'],
}

const KNOWN = `Peran yang ada: ${ROLE_NAMES.join(', ')}.`

const invitedRow = z.object({
  nama: shortText(120),
  email: z.email(),
  peran: z
    .string()
    .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
    .pipe(z.array(z.enum(ROLE_NAMES, KNOWN)).min(1, KNOWN)),
})

export type Invited = z.output<typeof invitedRow>

/** The people of a file; the first row that cannot be used is named with its number. */
export async function readInvited({ tabel }: Pick<App, 'tabel'>, isi: Uint8Array): Promise<Invited[]> {
  const rows = await tabel.read(ORANG_TABEL, isi, 'baris-perintah')
  return rows.map(({ nomor, cells }) => {
    const read = readWith(invitedRow, cells)
    if (read.success) return read.data
    const [sentence] = Object.values(fieldErrors(read.error))
    throw new AppError('masukan-salah', { sentence: `Baris ${nomor}: ${sentence}` })
  })
}

/** Invites them in the name of the admin of a new office; gives a line for each, with the link that works once. */
export async function inviteAll(
  app: App,
  { unit, personId, invited }: { unit: string; personId: string; invited: Invited[] },
): Promise<string[]> {
  const admin = await app.actor(personId, unit)
  const lines: string[] = []
  for (const { nama: name, email, peran } of invited) {
    const { token, sampaiText } = await app.run(invitePerson, admin, {
      name,
      email,
      roles: peran satisfies Role[],
    })
    lines.push(`${name} (${email}): /undangan/${token}, berlaku sampai ${sampaiText}`)
  }
  return lines
}
