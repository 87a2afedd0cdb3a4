import { ROLES, type Role } from '@akuntabel/domain'
import { AppError } from '../errors/app-error.ts'

/** Roles of the approval chain, and who signs: no admin gives them to him- or herself. */
const SIGNING: Role[] = ['verifikator', 'penyetuju', 'pimpinan']

/** Refuses the first of the roles that approves or signs and is not held already. */
export function refuseOwnSigning(roles: readonly Role[], held: readonly { role: Role }[]): void {
  const signing = roles.find((role) => SIGNING.includes(role) && !held.some((peran) => peran.role === role))
  if (signing === undefined) return
  throw new AppError('tidak-berwenang', {
    sentence:
      `Anda tidak dapat memberi diri sendiri peran ${ROLES[signing].label}, karena peran itu menyetujui atau ` +
      'menandatangani. Minta admin lain, atau jalankan perintah akuntabel peran di komputer Akuntabel.',
  })
}
