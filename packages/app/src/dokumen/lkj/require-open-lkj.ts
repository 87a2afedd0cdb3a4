import { latestDokumen, type Reader } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import type { LkjKey } from './lkj-key.ts'
import { FINAL_STATES } from './load-lkj.ts'

/** Called inside the transaction that writes: a final report never changes. */
export async function requireOpenLkj(tx: Reader, key: LkjKey): Promise<void> {
  const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
  if (dokumen === null || !FINAL_STATES.includes(dokumen.state)) return
  throw new AppError('terkunci', {
    sentence: `Laporan Kinerja ${key.tahun} sudah final dan tidak dapat diubah lagi.`,
  })
}
