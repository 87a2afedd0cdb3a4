import type { Pk } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'

/** What may be done with a PK now, and if not, why and who can. */
export interface PkAllow {
  edit: Allow
  submit: Allow
  return: Allow
  sign: Allow
  revise: Allow
}

export function pkAllow(
  actor: Actor,
  pk: Pk,
  { year, problems }: { year: Allow; problems: string[] },
): PkAllow {
  const open = (state: Allow) => (year.ok ? state : year)
  const draft = pk.state === 'draf' ? ALLOWED : refuse(notDraft(pk))
  const handedIn =
    pk.state === 'diajukan'
      ? ALLOWED
      : refuse('Hanya PK yang sudah diajukan dapat ditandatangani atau dikembalikan.')
  const complete = draft.ok && problems.length > 0 ? refuse(problems[0] as string) : draft
  const inForce =
    pk.state === 'ditandatangani' && pk.is_current
      ? ALLOWED
      : refuse('Hanya PK yang ditandatangani dan berlaku dapat direvisi.')
  return {
    edit: allow(actor, 'pk.susun', open(draft)),
    submit: allow(actor, 'pk.susun', open(complete)),
    return: allow(actor, 'pk.tandatangani', open(handedIn)),
    sign: allow(actor, 'pk.tandatangani', open(handedIn)),
    revise: allow(actor, 'pk.susun', open(inForce)),
  }
}

export function notDraft(pk: Pk): string {
  return pk.state === 'diajukan'
    ? 'PK sudah diajukan dan menunggu tanda tangan. Pimpinan dapat mengembalikannya.'
    : 'PK sudah ditandatangani dan tidak berubah lagi. Verifikator dapat membuat revisi.'
}
