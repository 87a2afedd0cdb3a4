import { ROLES, type Role } from '@akuntabel/domain'
import { listSubbagian, type Reader } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'

interface Given {
  unit: string
  roles: Role[]
  /** Whose indicators alone an operator fills; null for all. */
  subbagianId: string | null
}

/** Only the role that fills is bound to a subbagian; the others see to all. */
export async function peranRows(tx: Reader, { personId, ...given }: Given & { personId: string }) {
  const bound = (await subbagianOf(tx, given))?.id ?? null
  return given.roles.map((role) => ({
    unit_code: given.unit,
    person_id: personId,
    role,
    subbagian_id: role === 'operator' ? bound : null,
  }))
}

/** `Operator (Hukum), Verifikator` */
export async function rolesText(tx: Reader, given: Given): Promise<string> {
  const sub = await subbagianOf(tx, given)
  return given.roles
    .map((role) =>
      role === 'operator' && sub !== null ? `${ROLES[role].label} (${sub.name})` : ROLES[role].label,
    )
    .join(', ')
}

async function subbagianOf(tx: Reader, { unit, roles, subbagianId }: Given) {
  if (subbagianId === null) return null
  if (!roles.includes('operator')) {
    throw invalidInput({
      subbagianId: 'Subbagian hanya untuk Operator. Pilih peran Operator, atau kosongkan.',
    })
  }
  const sub = (await listSubbagian(tx, unit)).find((one) => one.id === subbagianId)
  if (sub === undefined) throw invalidInput({ subbagianId: 'Pilih subbagian dari daftar.' })
  return sub
}
