import type { GapNode, LkjData } from '@akuntabel/documents'
import { officeStamp, type Reader } from '@akuntabel/store'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../../config/clock.ts'
import type { YearPlan } from '../../year/plan.ts'
import { documents } from '../documents.ts'
import type { LkjKey } from './lkj-key.ts'
import { finalLkj } from './load-lkj.ts'

/** What a screen says of a report that nobody signs yet. */
export interface LkjMissing {
  gaps: GapNode[]
  /** Names of the parts that must be written. */
  wajib: readonly string[]
  anggaran: LkjData['anggaran']
}

interface Kept {
  plan: YearPlan
  stamp: string
  missing: LkjMissing
}

const kept = new LRUCache<string, Kept>({ max: 200 })

interface Ask {
  key: LkjKey
  plan: YearPlan
  clock: Clock
  tanggal: string
}

/**
 * What the report of a day would lack, read again only where something was written since, or where the year's law or names
 * are others. For screens: who hands in or finalises reads it new (`requireComplete`).
 */
export async function missingOfYear(tx: Reader, { key, plan, clock, tanggal }: Ask): Promise<LkjMissing> {
  const name = JSON.stringify([key.unit, key.entitas, key.tahun, tanggal])
  const stamp = await officeStamp(tx, key.unit)
  const found = kept.get(name)
  if (found !== undefined && found.plan === plan && found.stamp === stamp) return found.missing
  const { data, gaps } = await finalLkj(tx, { key, clock, tanggal })
  const { requiredParts } = await documents()
  const missing = { gaps, wajib: requiredParts(data), anggaran: data.anggaran }
  kept.set(name, { plan, stamp, missing })
  return missing
}
