import type { Peran } from '@akuntabel/store'
import { ROLE_PERMISSIONS } from './roles.ts'

/** The subbagian a person is bound to; a second role that fills all indicators frees from the first one's. */
export function boundTo(held: readonly Peran[]): string | null {
  const filling = held.filter((peran) => ROLE_PERMISSIONS[peran.role].includes('pengukuran.isi'))
  return filling.every((peran) => peran.subbagian_id !== null) ? (filling[0]?.subbagian_id ?? null) : null
}
