import type { KeputusanData } from '../../data/keputusan.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { MARGINS } from '../support/page.ts'
import { keputusanBody } from './keputusan-body.ts'
import { keputusanClosing } from './keputusan-closing.ts'
import { keputusanHead } from './keputusan-head.ts'
import { keputusanLampiran } from './keputusan-lampiran.ts'

/** A Keputusan with its Lampiran, in the frame of UU 12/2011, lampiran II. */
export function keputusanTree(data: KeputusanData): DocumentTree {
  const { office, tahun } = data
  const title = `Keputusan ${data.milik} tentang ${data.judul}`
  return {
    kind: 'keputusan',
    title,
    subject: title,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state: data.state === 'ditetapkan' ? 'final' : 'draf',
    paper: data.paper,
    margins: MARGINS,
    header: null,
    pageNumbers: true,
    createdAt: data.createdAt,
    blocks: [
      ...keputusanHead(data),
      ...keputusanBody(data),
      ...keputusanClosing(data),
      ...keputusanLampiran(data),
    ],
  }
}
