import { buildTask } from '../dokumen/build-task.ts'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import { DOKUMEN_NAMES } from '../dokumen/registry.ts'
import { queueHour, queueOffice } from '../email/queue-letters.ts'
import { sendLetter } from '../email/send-letter.ts'
import { sweepHasil } from '../periksa/hasil/sweep-hasil.ts'
import type { Services } from '../services.ts'
import { sweepVault } from '../vault/sweep-vault.ts'
import { loadSampleTask } from './load-sample-task.ts'

export type Task = (services: Services, payload: unknown) => Promise<void>

/** Every kind of long work, by its name in the queue. */
export const tasks: Record<string, Task> = {
  ...Object.fromEntries(DOKUMEN_NAMES.map((jenis) => [`susun-${jenis}`, buildTask(jenis)])),
  'muat-contoh': loadSampleTask,
  'segel-pk': sealOlderPk,
  'email-jam': queueHour,
  'email-kantor': queueOffice,
  'email-kirim': sendLetter,
  'sapu-hasil-periksa': async (services) => void (await sweepHasil(services)),
  'sapu-berkas': async (services) => void (await sweepVault(services)),
}
