import type { Role } from '@akuntabel/domain'
import type { Pejabat } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { Actor } from '../permission/actor.ts'
import type { PejabatInput } from './pejabat-fields.ts'

/** Who holds these signs for an entity. */
const SIGNING: PejabatInput['kedudukan'][] = ['kepala', 'kepala-pendukung']
/** Given by somebody else, these say that the person may sign. */
const TRUSTED: Role[] = ['penyetuju', 'pimpinan']

/** Refuses who ties the own account to a post that signs, unless another admin gave it a role that signs. */
export function refuseOwnPost(
  actor: Actor,
  { kedudukan, personId }: Pick<PejabatInput, 'kedudukan' | 'personId'>,
  known: Pejabat | null,
): void {
  if (personId !== actor.personId || !SIGNING.includes(kedudukan)) return
  if (known?.person_id === personId && known.kedudukan === kedudukan) return
  if (actor.roles.some((role) => TRUSTED.includes(role))) return
  throw new AppError('tidak-berwenang', {
    sentence:
      'Anda tidak dapat menautkan akun Anda sendiri ke jabatan yang menandatangani. Minta admin lain, ' +
      'atau jalankan perintah akuntabel peran di komputer Akuntabel untuk memberi peran Pimpinan lebih dahulu.',
  })
}
