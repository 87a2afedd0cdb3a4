import type { BeritaAcaraData } from '../../data/berita-acara.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { MARGINS } from '../support/page.ts'
import { beritaAcaraBody } from './berita-acara-body.ts'
import { beritaAcaraHead } from './berita-acara-head.ts'
import { attendance, memberSignatures } from './those-present.ts'

/** What a meeting decided, with the list of those present as its Lampiran. */
export function beritaAcaraTree(data: BeritaAcaraData): DocumentTree {
  const { office, tahun } = data
  const title = `Berita Acara ${office.entity.name} tentang ${data.judul}`
  return {
    kind: 'berita-acara',
    title,
    subject: title,
    language: 'id-ID',
    satker: { code: office.code, name: office.shortName },
    entitas: office.entitas,
    year: tahun,
    state: data.state === 'ditandatangani' ? 'final' : 'draf',
    paper: data.paper,
    margins: MARGINS,
    header: null,
    pageNumbers: true,
    createdAt: data.createdAt,
    blocks: [
      ...beritaAcaraHead(data),
      ...beritaAcaraBody(data),
      ...memberSignatures(data),
      ...attendance(data),
    ],
  }
}
