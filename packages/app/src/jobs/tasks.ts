import { buildLkjTask } from '../dokumen/lkj/build-lkj-task.ts'
import type { Services } from '../services.ts'
import { loadSampleTask } from './load-sample-task.ts'

export type Task = (services: Services, payload: unknown) => Promise<void>

/** Every kind of long work, by its name in the queue. */
export const tasks: Record<string, Task> = {
  'susun-lkj': buildLkjTask,
  'muat-contoh': loadSampleTask,
}
