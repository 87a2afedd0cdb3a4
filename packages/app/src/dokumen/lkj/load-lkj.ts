import type { GapNode, LkjData } from '@akuntabel/documents'
import type { Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { documents } from '../documents.ts'
import { lkjData } from './lkj-data.ts'
import type { LkjKey } from './lkj-key.ts'

export interface FinalLkj {
  data: LkjData
  /** What is still missing; a final must have none. */
  gaps: GapNode[]
}

/** The report as it would be signed on a day. */
export async function finalLkj(
  tx: Reader,
  { key, clock, tanggal }: { key: LkjKey; clock: Clock; tanggal: string },
): Promise<FinalLkj> {
  const data = await lkjData(tx, { key, clock, stamp: { state: 'final', tanggal } })
  const { lkjGaps } = await documents()
  return { data, gaps: lkjGaps(data) }
}
