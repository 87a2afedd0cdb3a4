import type { ReadBlock } from '@akuntabel/documents'

export interface Caption {
  number: string | null
  caption: string | null
  /** Text between caption and table: `(dalam ribuan rupiah)`. */
  near: string
}

const NUMBERED =
  /^tabel\.?\s*([ivxlc]{1,6}(?:[.\-–]\s?\d{1,3})*|\d{1,3}(?:[.\-–]\s?\d{1,3})*)\b[.:]?\s*(.*)$/i
const REACH = 4

/** The caption above a table: `Tabel 3.8`, its title on the same line or in the next ones. */
export function captionOf(blocks: readonly ReadBlock[], at: number): Caption {
  const between: string[] = []
  for (let back = 1; back <= REACH; back++) {
    const block = blocks[at - back]
    if (!block || block.type === 'table') break
    const found = NUMBERED.exec(block.text)
    if (found) {
      const title = [found[2] ?? '', ...between].filter((text) => text !== '')
      return {
        number: tidy(found[1] ?? ''),
        caption: title.join(' ').slice(0, 300) || null,
        near: title.join(' '),
      }
    }
    if (/^tabel\b/i.test(block.text) && block.text.length < 200) {
      return { number: null, caption: block.text, near: [block.text, ...between].join(' ') }
    }
    if (block.text.length > 160) break
    between.unshift(block.text)
  }
  return { number: null, caption: null, near: between.slice(-2).join(' ') }
}

function tidy(number: string): string {
  return number.replace(/\s/g, '').replace(/[-–]/g, '.').toUpperCase()
}
