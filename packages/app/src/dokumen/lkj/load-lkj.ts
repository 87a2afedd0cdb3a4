import type { DocumentTree, GapNode, LkjData } from '@akuntabel/documents'
import { type Dokumen, latestDokumen, type Reader } from '@akuntabel/store'
import type { Clock } from '../../config/clock.ts'
import { documents } from '../documents.ts'
import { lkjData } from './lkj-data.ts'
import type { LkjKey } from './lkj-key.ts'

export const FINAL_STATES = ['final', 'disampaikan', 'diterima']

/** The report as it stands: of a final one the frozen tree, else made from today's data. */
export async function lkjNow(
  tx: Reader,
  { key, clock }: { key: LkjKey; clock: Clock },
): Promise<{ dokumen: Dokumen | null; tree: DocumentTree }> {
  const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
  if (dokumen !== null && FINAL_STATES.includes(dokumen.state)) {
    return { dokumen, tree: (dokumen.snapshot as { tree: DocumentTree }).tree }
  }
  const { lkjTree } = await documents()
  return {
    dokumen,
    tree: lkjTree(await lkjData(tx, { key, clock, stamp: { state: 'draf', tanggal: null } })),
  }
}

export interface FinalLkj {
  data: LkjData
  tree: DocumentTree
  /** What is still missing; a final must have none. */
  gaps: GapNode[]
}

/** The report as it would be signed on a day. */
export async function finalLkj(
  tx: Reader,
  { key, clock, tanggal }: { key: LkjKey; clock: Clock; tanggal: string },
): Promise<FinalLkj> {
  const data = await lkjData(tx, { key, clock, stamp: { state: 'final', tanggal } })
  const { findGaps, lkjTree } = await documents()
  const tree = lkjTree(data)
  return { data, tree, gaps: findGaps(tree) }
}
