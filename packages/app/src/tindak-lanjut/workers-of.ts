import type { Peran } from '@akuntabel/store'
import type { Person } from '../auth/person.ts'
import { ROLE_PERMISSIONS } from '../permission/roles.ts'

/** Of the office's people those who can say of a follow-up that it is done. */
export function workersOf(persons: Person[], peran: Peran[]): Person[] {
  const able = peran.filter(({ role }) => ROLE_PERMISSIONS[role].includes('tindak-lanjut.jalankan'))
  return persons.filter(({ id }) => able.some(({ person_id }) => person_id === id))
}
