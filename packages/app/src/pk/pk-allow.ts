import type { Pk } from '@akuntabel/store'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../permission/actor.ts'
import { mayReturn } from './may-return.ts'
import { ownParty } from './own-party.ts'
import type { PkParty } from './pk-parties.ts'
import { namesOf, whoSigns } from './who-signs.ts'

/** What may be done with a PK now, and if not, why and who can. */
export interface PkAllow {
  edit: Allow
  submit: Allow
  return: Allow
  /** As the party whose post one holds. */
  sign: Allow
  /** What was signed on paper is recorded by who composes it. */
  record: Allow
  revise: Allow
}

export function pkAllow(
  actor: Actor,
  pk: Pk,
  { year, problems, pihak }: { year: Allow; problems: string[]; pihak: PkParty[] },
): PkAllow {
  const open = (state: Allow) => (year.ok ? state : year)
  const draft = pk.state === 'draf' ? ALLOWED : refuse(notDraft(pk, pihak))
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
    return: allow(actor, 'pk.tandatangani', open(handedIn.ok ? mayReturn(actor, pihak) : handedIn)),
    sign: allow(actor, 'pk.tandatangani', open(handedIn.ok ? maySign(actor, pihak) : handedIn)),
    record: allow(actor, 'pk.susun', open(handedIn)),
    revise: allow(actor, 'pk.susun', open(inForce)),
  }
}

function maySign(actor: Actor, pihak: PkParty[]): Allow {
  if (ownParty(pihak, actor) !== null) return ALLOWED
  const signed = pihak.some(({ signature }) => signature?.person_id === actor.personId)
  return refuse(signed ? `Anda sudah menandatangani. ${whoSigns(pihak)}` : whoSigns(pihak))
}

export function notDraft(pk: Pk, pihak: PkParty[]): string {
  return pk.state === 'diajukan'
    ? `PK sudah diajukan dan menunggu tanda tangan. ${namesOf(pihak)} dapat mengembalikannya, begitu pula penyusunnya.`
    : 'PK sudah ditandatangani dan tidak berubah lagi. Verifikator dapat membuat revisi.'
}
