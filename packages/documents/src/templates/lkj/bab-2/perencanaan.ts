import type { Block } from '../../../tree/block.ts'
import { chapter } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'
import { iku } from './iku.ts'
import { perjanjian } from './perjanjian.ts'
import { rencanaAksi } from './rencana-aksi.ts'
import { renstra } from './renstra.ts'

/** BAB II: what was planned and promised. */
export function perencanaan(lkj: Lkj): Block[] {
  return [
    chapter(2, 'bab-2', 'Perencanaan Kinerja'),
    ...renstra(lkj),
    ...iku(lkj),
    ...perjanjian(lkj),
    ...rencanaAksi(lkj),
  ]
}
