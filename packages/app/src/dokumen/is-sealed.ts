import type { DokumenState } from '@akuntabel/domain'

/** Whether people must be able to read a document of this kind once it is signed (PermenPANRB 53/2014). */
export function mustBeRead(jenis: string): boolean {
  return jenis === 'pk' || jenis === 'lkj'
}

/** Whether a document in this state is frozen: it is what was signed and never changes. */
export function isSealed(state: DokumenState): boolean {
  return state === 'final' || state === 'disampaikan' || state === 'diterima'
}
