import type { DokumenState } from '@akuntabel/domain'

/** Whether a document in this state is frozen: it is what was signed and never changes. */
export function isSealed(state: DokumenState): boolean {
  return state === 'final' || state === 'disampaikan' || state === 'diterima'
}
