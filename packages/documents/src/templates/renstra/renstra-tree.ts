import type { RenstraBookData } from '../../data/renstra.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { cover } from '../../tree/make-block.ts'
import { daftar } from '../support/daftar.ts'
import { emblemOf } from '../support/letterhead.ts'
import { numberBlocks } from '../support/number-blocks.ts'
import { MARGINS } from '../support/page.ts'
import { arahKebijakan } from './arah-kebijakan.ts'
import { type Book, bookOf } from './book.ts'
import { kataPengantar } from './kata-pengantar.ts'
import { pendahuluan } from './pendahuluan.ts'
import { penutup } from './penutup.ts'
import { targetDanPendanaan } from './target-pendanaan.ts'
import { visiMisi } from './visi-misi.ts'

/** The book of a strategic plan, in the order of its printed form: Bab I to V. */
export function renstraTree(data: RenstraBookData): DocumentTree {
  const book = bookOf(data)
  const title = `Rencana Strategis ${book.shortName} Tahun ${book.periode}`
  return {
    kind: 'renstra',
    title,
    subject: `Rencana Strategis ${book.name} Tahun ${book.periode}`,
    language: 'id-ID',
    satker: { code: data.office.code, name: data.office.shortName },
    entitas: data.office.entitas,
    year: data.periode[0],
    state: data.state,
    paper: data.paper,
    margins: MARGINS,
    header: title,
    pageNumbers: true,
    createdAt: data.createdAt,
    blocks: numberBlocks(parts(book)),
  }
}

function parts(book: Book): Block[] {
  const { data, name, periode } = book
  const body = [
    ...pendahuluan(book),
    ...visiMisi(book),
    ...arahKebijakan(book),
    ...targetDanPendanaan(book),
    ...penutup(book),
  ]
  return [
    cover({
      lines: ['RENCANA STRATEGIS'],
      office: name.toUpperCase(),
      year: `TAHUN ${periode}`,
      emblem: emblemOf(data.office),
      address: data.office.address,
    }),
    ...kataPengantar(book),
    ...daftar(body.some((block) => block.type === 'figure')),
    ...body,
  ]
}
