import type { LkjData } from '../../data/lkj.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { daftar } from '../support/daftar.ts'
import { numberBlocks } from '../support/number-blocks.ts'
import { MARGINS } from '../support/page.ts'
import { coverPage } from './awal/cover.ts'

import { ikhtisar } from './awal/ikhtisar.ts'
import { kataPengantar } from './awal/kata-pengantar.ts'
import { pendahuluan } from './bab-1/pendahuluan.ts'
import { perencanaan } from './bab-2/perencanaan.ts'
import { akuntabilitas } from './bab-3/akuntabilitas.ts'
import { penutup } from './bab-4/penutup.ts'
import { type Lkj, lkjContext } from './context.ts'
import { lampiran } from './lampiran/lampiran.ts'

/** Laporan Kinerja with the outline of PermenPANRB 53/2014; every figure is a value node computed from the data. */
export function lkjTree(data: LkjData): DocumentTree {
  const lkj = lkjContext(data)
  const title = `Laporan Kinerja ${lkj.shortName} Tahun ${data.tahun}`
  return {
    kind: 'lkj',
    title,
    subject: `Laporan Kinerja ${lkj.name} Tahun ${data.tahun}`,
    language: 'id-ID',
    satker: { code: data.office.code, name: data.office.shortName },
    entitas: data.office.entitas,
    year: data.tahun,
    state: data.state,
    paper: data.paper,
    margins: MARGINS,
    header: title,
    pageNumbers: true,
    createdAt: data.createdAt,
    blocks: numberBlocks(parts(lkj)),
  }
}

function parts(lkj: Lkj): Block[] {
  const body = [
    ...pendahuluan(lkj),
    ...perencanaan(lkj),
    ...akuntabilitas(lkj),
    ...penutup(lkj),
    ...lampiran(lkj),
  ]
  return [
    coverPage(lkj),
    ...kataPengantar(lkj),
    ...ikhtisar(lkj),
    ...daftar(body.some((block) => block.type === 'figure')),
    ...body,
  ]
}
