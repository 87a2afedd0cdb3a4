import type { Diktum } from '@akuntabel/domain'
import type { Block } from '../../tree/block.ts'
import { list, paragraph } from '../../tree/make-block.ts'

/** A sentence of a decree or of a meeting, with its list a., b., … below it. */
export function diktumBlocks({ isi, rincian }: Diktum): Block[] {
  const text = paragraph(isi, { align: 'justify' })
  return rincian.length === 0 ? [text] : [text, list('alpha', closed(rincian, '; dan'))]
}

/** Official lists end each item with a semicolon and the last with a full stop. */
export function closed(items: readonly string[], beforeLast = ';'): string[] {
  return items.map((item, at) => {
    const bare = item.trim().replace(/(;\s*dan|[;.,])$/u, '')
    if (at === items.length - 1) return `${bare}.`
    return `${bare}${at === items.length - 2 ? beforeLast : ';'}`
  })
}
