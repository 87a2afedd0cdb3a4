import type { CoverBlock } from '../../../tree/block.ts'
import { cover } from '../../../tree/make-block.ts'
import { emblemOf } from '../../support/letterhead.ts'
import type { Lkj } from '../context.ts'

export function coverPage(lkj: Lkj): CoverBlock {
  return cover({
    lines: ['LAPORAN KINERJA'],
    office: lkj.name.toUpperCase(),
    year: `TAHUN ${lkj.data.tahun}`,
    emblem: emblemOf(lkj.data.office),
    address: lkj.data.office.address,
  })
}
