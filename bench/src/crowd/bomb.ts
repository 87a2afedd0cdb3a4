import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { emptyPartsDocx } from '@akuntabel/documents/testing'
import { evidencePath } from './evidence.ts'
import type { Ratio } from './ratios.ts'
import type { Sending } from './send-file.ts'
import { timePage } from './visitor.ts'

const ROUNDS = 4
const VISITS = 40
const BERANDA = '/k/3572/kpu/2022/beranda'

/** Another page, visit after visit: alone, and from when the file is sent until it is answered and beyond. */
export async function bombRatio(cookie: string): Promise<Ratio> {
  const bytes = emptyPartsDocx(150_000) as Uint8Array<ArrayBuffer>
  const workerData: Sending = { path: await evidencePath(cookie), cookie, name: 'bukti.docx', bytes }
  const sender = new Worker(new URL('./send-file.ts', import.meta.url), { workerData })
  await once(sender, 'message')
  const [base, measured]: [number[], number[]] = [[], []]
  await visits(cookie)
  for (let round = 0; round < ROUNDS; round++) {
    base.push(...(await visits(cookie)))
    const answer: Promise<number[]> = once(sender, 'message')
    sender.postMessage('send')
    measured.push(...(await visits(cookie)))
    const [status = 0] = await answer
    if (status < 400 || status >= 500) throw new Error(`the file was answered ${status}`)
  }
  await sender.terminate()
  const size = (bytes.byteLength / 2 ** 20).toFixed(0)
  return { what: `Beranda, beside ${size} MB sent as evidence`, base, measured, goal: 3 }
}

async function visits(cookie: string): Promise<number[]> {
  const times: number[] = []
  for (let visit = 0; visit < VISITS; visit++) times.push(await timePage(BERANDA, cookie))
  return times
}
