import { type DokumenHead, type DokumenState, ensureDokumen, type Writer } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { ALLOWED, type Allow, refuse } from '../../permission/actor.ts'
import { isSealed } from '../is-sealed.ts'
import { openForWriting } from '../lkj/lkj-state.ts'
import { type BerkalaKey, dokumenOf } from './berkala-key.ts'

/** Whether it may be signed: after it was handed in, once. */
export function readyToSign(state: DokumenState): Allow {
  if (state === 'diperiksa') return ALLOWED
  return refuse(isSealed(state) ? SIGNED : 'Laporan masih draf. Ajukan dahulu untuk diperiksa.')
}

/** Whether it may be given back to those who write it. */
export function readyToReturn(state: DokumenState): Allow {
  return state === 'diperiksa' ? ALLOWED : refuse('Hanya laporan yang sedang diperiksa dapat dikembalikan.')
}

/** Whether a new version of it may be begun. */
export function readyToCorrect(state: DokumenState): Allow {
  return isSealed(state) ? ALLOWED : refuse('Hanya laporan yang sudah ditandatangani dapat dikoreksi.')
}

/** Guard inside the transaction that writes: its texts are a draft's. */
export async function requireDraft(tx: Writer, key: BerkalaKey): Promise<DokumenHead> {
  const head = await ensureDokumen(tx, dokumenOf(key))
  const open = openForWriting(head.state)
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
  return head
}

/** Of what is not in the state a step asks for. */
export function wrongState(head: Pick<DokumenHead, 'state'> | null, { why }: Allow): AppError {
  const sealed = head !== null && isSealed(head.state)
  return new AppError(sealed ? 'terkunci' : 'keadaan-salah', { sentence: why as string })
}

const SIGNED = 'Laporan ini sudah ditandatangani dan tidak berubah lagi.'
