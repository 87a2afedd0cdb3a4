import type { Block } from '../../../tree/block.ts'
import { chapter } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { rekomendasi } from './rekomendasi.ts'
import { simpulan } from './simpulan.ts'

/** BAB IV: what the year came to, and what follows from it. */
export function penutup(lkj: Lkj): Block[] {
  return [chapter(4, 'bab-4', 'Penutup'), ...simpulan(lkj), ...rekomendasi(lkj)]
}
