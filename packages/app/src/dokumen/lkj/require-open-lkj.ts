import { latestDokumen, type Reader } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { isSealed } from '../is-sealed.ts'
import type { LkjKey } from './lkj-key.ts'

export async function isOpenLkj(tx: Reader, key: LkjKey): Promise<boolean> {
  const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
  return dokumen === null || !isSealed(dokumen.state)
}

/** Called inside the transaction that writes: a final report never changes. */
export async function requireOpenLkj(tx: Reader, key: LkjKey): Promise<void> {
  if (await isOpenLkj(tx, key)) return
  throw new AppError('terkunci', {
    sentence: `Laporan Kinerja ${key.tahun} sudah final dan tidak dapat diubah lagi.`,
  })
}
